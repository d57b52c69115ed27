import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { dealByWords } from "#agents/skills/deal-by-words.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { readSubject, type Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import type { FocusRecord, ToldPrice } from "#lib/domains/conversations/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { keepsPrice } from "./told-price.ts";

const input = z.object({ subject: z.custom<Subject>(), price: z.custom<ToldPrice>(), keeps: z.boolean() });
type Input = z.output<typeof input>;

function read(turn: Turn): z.input<typeof input> {
  const price = turn.state.price ?? { amount: 0 };
  const subject = readSubject(turn, ["customer", "opportunity"]);
  const { opportunity } = price;
  return {
    subject: opportunity ? { ...subject, known: { opportunity }, named: ["opportunity"] } : subject,
    price,
    keeps: keepsPrice(turn),
  };
}

/** The deal that the price is for: its own, the one that is talked about, or the only open one of the company. */
function dealOf({ subject, price }: Input, done: FinishedCall[]): BriefDeal | undefined {
  const settled = settle(subject, done);
  const open = openDeals(settled.brief);
  const id = price.opportunity?.id ?? settled.refs.opportunity?.id;
  const called = dealByWords(
    open.map((deal) => ({ deal, label: String(deal.name) })),
    price.product?.label ?? "",
  )?.deal;
  return open.find((deal) => deal.id === id) ?? called ?? (open.length === 1 ? open[0] : undefined);
}

/** A price of one product is not the amount of a deal that holds more than it. */
const holdsMore = ({ items }: BriefDeal, { opportunity }: ToldPrice): boolean =>
  !opportunity && items.length > 1;

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const settled = settle(given.subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const deal = dealOf(given, done);
  if (!deal || given.keeps || holdsMore(deal, given.price) || wasTried(done, "opportunity_update")) return [];
  if (deal.amount === given.price.amount) return [];
  return [
    { tool: "opportunity_update", input: { opportunity: deal.id, set: { amount: given.price.amount } } },
  ];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, brief } = settle(given.subject, done);
  const deal = dealOf(given, done);
  const several = openDeals(brief).map(({ name }) => String(name));
  const after = formatMoney(given.price.amount, t);
  const company = refs.customer?.label ?? given.price.company;
  if (!deal && several.length > 1) {
    const chips = several.map((name) => ({
      label: name,
      text: t("dealing.taken.into", { name, amount: after }),
    }));
    const text = t("dealing.taken.which", { amount: after, names: several.join(t("lead.listComma")) });
    return about(replyWith(turn, [], text, { suggestions: chips }), [refs.customer]);
  }
  if (!deal) {
    const offer = t("dealing.taken.offer", { company: company ?? "" });
    const chips = company ? [{ label: offer, text: offer }] : [];
    return about(replyWith(turn, [], t("dealing.taken.noDeal", { amount: after }), { suggestions: chips }), [
      refs.customer,
    ]);
  }
  const label = String(deal.name);
  const near: FocusRecord[] = [{ type: "opportunity", id: deal.id, label }];
  const values = { label, after, before: typeof deal.amount === "number" ? formatMoney(deal.amount, t) : "" };
  if (given.keeps)
    return about(
      replyWith(
        turn,
        [],
        t("dealing.taken.kept", { label, amount: values.before || t("selling.known.noAmount") }),
      ),
      near,
    );
  if (holdsMore(deal, given.price))
    return about(
      replyWith(turn, [], t("dealing.taken.items", { ...values, count: deal.items.length })),
      near,
    );
  if (deal.amount === given.price.amount)
    return about(replyWith(turn, [], t("dealing.taken.same", values)), near);
  if (!resultOf(done, "opportunity_update"))
    return about(replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing")), near);
  const text = t(values.before ? "dealing.amount.changed" : "dealing.taken.set", values);
  return about(replyWith(turn, writesIn(done), text), [...near, refs.customer]);
}

/** Puts the price that was told onto the deal it is for. */
export const takePriceSkill = defineSkill({
  name: "take_price",
  agent: "sales",
  intents: [],
  shows: ["record"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
