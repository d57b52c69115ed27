import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith } from "#agents/skills/evidence.ts";
import { periodSaid } from "#agents/skills/periods.ts";
import { briefOf, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import { openRenewals, renewalList } from "./renewal-list.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  /** Contracts of all customers are asked about, up to that day. */
  all: z.boolean(),
  until: z.string().nullable(),
});
type Input = z.output<typeof input>;

const several = /哪些|哪几|几份|列|名单|清单|都有|所有|全部|台账|which|list/iu;

function read(turn: Turn): z.input<typeof input> {
  const subject = readSubject(turn, ["customer"]);
  const nobody = Object.keys(subject.known).length + subject.mentions.length === 0;
  const company = turn.understanding.entities.some(({ type }) => type === "company");
  return {
    subject,
    all: nobody || (several.test(turn.text) && !company),
    until: periodSaid(turn)?.to ?? null,
  };
}

function gather({ subject, all, until }: Input, done: FinishedCall[]): SkillCall[] {
  if (all) return done.length > 0 ? [] : [openRenewals({ from: null, to: until, byAmount: false })];
  return settle(subject, done).calls;
}

/** 2026年续约（24.2万，11月20日成交）: what was signed, or comes up. */
function dealText(deal: BriefDeal, turn: Turn): string {
  const { t } = turn;
  const on = deal.outcome === "won" ? deal.closedAt : deal.expectedCloseOn;
  const key = deal.outcome === "won" ? "success.contract.signed" : "success.contract.renews";
  return t(key, {
    name: String(deal.name),
    amount: typeof deal.amount === "number" ? formatMoney(deal.amount, t) : t("management.noAmount"),
    day: typeof on === "string" ? formatShortDay(on.slice(0, 10), t) : t("success.renewal.noDay"),
  });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (given.all) return renewalList(turn, done);
  const settled = settle(given.subject, done);
  if (settled.unclear && !settled.refs.customer) return askWhich(turn, [], settled.unclear);
  const brief = briefOf(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const label = settled.refs.customer?.label ?? "";
  const won = brief.deals.filter(({ outcome }) => outcome === "won");
  const renewals = brief.deals.filter(({ outcome, type }) => outcome === "open" && type === "renewal");
  const lines = [...renewals, ...won].slice(0, 6).map((deal) => `- ${dealText(deal, turn)}`);
  const text = [
    lines.length > 0 ? t("success.contract.head", { label }) : t("success.contract.none", { label }),
    lines.join("\n"),
    t("success.contract.notKept"),
  ];
  const chip = { label: t("success.renewal.chip"), text: t("success.contract.chipText", { label }) };
  const reply = replyWith(turn, [], text.filter(Boolean).join("\n\n"), { suggestions: [chip] });
  return about(reply, [settled.refs.customer]);
}

/** What is known of contracts: what was signed and what comes up for renewal; plainly, that their terms are kept nowhere. */
export const tellContractsSkill = defineSkill({
  name: "tell_contracts",
  agent: "customer_success",
  intents: ["contract.ask", "contract.monitor"],
  shows: ["record_table", "choice"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
