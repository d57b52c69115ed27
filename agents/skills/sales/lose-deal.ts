import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { askForDeal, dealSubject, settleDeal } from "./deal-meant.ts";

const input = z.object({ subject: z.custom<Subject>(), note: z.string(), rival: z.string().nullable() });
type Input = z.output<typeof input>;
type Reason = { outcome: string; key: string; name: string };

/** Words for the reasons that every company starts with; its own are found by their names. */
const signs: [string, RegExp][] = [
  ["price", /价格|太贵|嫌[^，。]{0,4}贵|贵了|便宜|低价|报价(?:高|没)|price/i],
  ["budget", /预算|没钱|资金|砍了|budget/i],
  ["product_fit", /功能|不满足|产品(?:不|缺)|匹配|技术(?:不|达不到)|fit/i],
  ["relationship", /关系|客情|内定|有人/],
  ["service", /服务|售后|响应/],
  ["delivery", /交付|工期|交期|实施(?:慢|能力)/],
  ["brand", /品牌|名气|知名/],
  ["timing", /推迟|搁置|暂缓|明年再|时机|timing/i],
  ["no_decision", /不做了|取消|不上了|没(?:有)?决定/],
  ["no_contact", /联系不上|失联|不回/],
  ["competitor", /别家|别人家?|抢|选了|输给|对手|没中|竞/],
];

const reasonsIn = (done: FinishedCall[]): Reason[] =>
  ((resultOf(done, "pipeline_list")?.output as { reasons: Reason[] } | undefined)?.reasons ?? []).filter(
    ({ outcome }) => outcome === "lost",
  );

/** The reason that was said: by its name, then by the words for it. */
function reasonSaid({ note, rival }: Input, done: FinishedCall[]): Reason | undefined {
  const reasons = reasonsIn(done);
  const named = reasons.find(({ name }) => note.includes(name));
  const keys = signs.filter(([, pattern]) => pattern.test(note)).map(([key]) => key);
  const byWords = keys.flatMap((key) => reasons.find((reason) => reason.key === key) ?? []);
  const taken = rival ? reasons.find(({ key }) => key === "competitor") : undefined;
  // Who lost to somebody lost to them, whatever else was said, unless it was the price.
  if (taken && !keys.includes("price") && !named) return taken;
  return named ?? byWords[0] ?? taken;
}

type Rival = { id: string; name: string; aliases: string[] };
function rivalMeant({ rival }: Input, done: FinishedCall[]): Rival | undefined {
  const output = resultOf(done, "competitor_list")?.output as { competitors: Rival[] } | undefined;
  return output?.competitors.find(
    ({ name, aliases }) =>
      rival !== null && [name, ...aliases].some((each) => each.includes(rival) || rival.includes(each)),
  );
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const meant = settleDeal(given.subject, done);
  if (meant.calls.length > 0) return meant.calls;
  if (!meant.deal) return [];
  if (!wasTried(done, "pipeline_list"))
    return [
      { tool: "pipeline_list", input: {} },
      ...(given.rival ? [{ tool: "competitor_list" as const, input: {} }] : []),
    ];
  const reason = reasonSaid(given, done);
  if (!reason || wasTried(done, "opportunity_lost")) return [];
  const competitor = rivalMeant(given, done);
  const input = {
    opportunity: meant.deal.id,
    reason: reason.key,
    note: given.note,
    ...(competitor && { competitor: competitor.id }),
    ...(given.rival && { rival: competitor?.name ?? given.rival }),
  };
  return [{ tool: "opportunity_lost", input }];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(given.subject, done);
  if (!meant.deal && !wasTried(done, "opportunity_lost")) return askForDeal(meant, turn);
  const label = meant.deal?.label ?? "";
  const reason = reasonSaid(given, done);
  if (!reason && !wasTried(done, "opportunity_lost")) {
    const chips = reasonsIn(done).map(({ name }) => ({ label: name, text: name }));
    const slot = { key: "reason", label: t("fields.opportunity.closeReason"), chips };
    return about(askFor(turn, [], t("selling.lost.why", { label }), [slot]), [meant.deal]);
  }
  const lost = resultOf(done, "opportunity_lost")?.output as WriteOutput | undefined;
  if (!lost) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const amount =
    typeof lost.record.amount === "number" ? formatMoney(lost.record.amount, t) : t("selling.known.noAmount");
  const text = t("selling.lost.done", { label: lost.label, amount, reason: reason?.name ?? "" });
  const chips = ["reopen", "learn"].map((key) => ({
    label: t(`selling.lost.chip.${key}.label`),
    text: t(`selling.lost.chip.${key}.text`, { label: lost.label }),
  }));
  const reply = replyWith(turn, writesIn(done), text, { suggestions: chips });
  return about(reply, [{ type: "opportunity", id: lost.record.id, label: lost.label }, meant.refs.customer]);
}

const vague = /^(?:别家|别人|对手|人家|竞争对手|竞品|友商|一家|另一家|他们|客户|老板|集团|总部)/u;

/** 被宏图抢走了, 输给宏图: who took it, by the words around the name. */
function takerSaid(text: string): string | null {
  const name =
    /(?:被|让)(?<by>[\p{L}\p{N}]{2,10}?)(?:给)?(?:抢|拿|截|撬|签|中)|(?:输给|败给|选了|签了|定了)(?:的是)?(?<to>[\p{L}\p{N}]{2,10}?)(?:了|家|[，,。；]|$)/u.exec(
      text,
    )?.groups;
  const said = name?.by ?? name?.to ?? null;
  return said && !vague.test(said) ? said : null;
}

/** Closes a deal as lost once the person has agreed; why is asked once when it was not said. */
export const loseDealSkill = defineSkill({
  name: "lose_deal",
  agent: "sales",
  intents: ["opportunity.lost"],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => {
    const rival = turn.understanding.entities.find(({ type }) => type === "competitor");
    return {
      subject: dealSubject(turn),
      note: turn.text.slice(0, 500),
      rival: rival?.type === "competitor" ? rival.value.name : takerSaid(turn.text),
    };
  },
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
