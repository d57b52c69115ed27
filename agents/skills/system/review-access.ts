import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { periodSaid } from "#agents/skills/periods.ts";
import { addDays } from "#agents/skills/said-moment.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { ToldAct } from "#agents/tools/accounts/audit.ts";
import type { AuditCount } from "#lib/domains/audit/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import { asksNight, nightReply, nightWorkers } from "./night-acts.ts";

const input = z.object({
  from: z.string(),
  to: z.string(),
  /** Only the hours in which nobody works. */
  night: z.boolean(),
  /** Only what was tried and refused. */
  refused: z.boolean(),
});
type Finding = {
  name: string;
  kind: "refused" | "deleted" | "exported" | "night";
  count: number;
  level: "high" | "medium";
};

const dayMs = 86_400_000;
const lookBack = 6;
const most = 200;
/** From so many on in the period it is worth a look; from three times as many on it is urgent. */
const limits = { refused: 5, deleted: 10, exported: 3 };

/** Who was refused, deleted or exported more than usual work needs. */
function findings(counts: AuditCount[]): Finding[] {
  const people = new Map<string, { name: string } & Record<keyof typeof limits, number>>();
  for (const { by, action, allowed, refused } of counts) {
    const known = people.get(by.id) ?? { name: by.name, refused: 0, deleted: 0, exported: 0 };
    known.refused += refused;
    if (action.includes(".delete")) known.deleted += allowed;
    if (action.includes("export")) known.exported += allowed;
    people.set(by.id, known);
  }
  const kinds = Object.keys(limits) as (keyof typeof limits)[];
  return [...people.values()]
    .flatMap((person) =>
      kinds.map((kind) => ({
        name: person.name,
        kind,
        count: person[kind],
        share: person[kind] / limits[kind],
      })),
    )
    .filter(({ share }) => share >= 1)
    .toSorted((one, other) => other.share - one.share)
    .map(({ share, ...found }) => ({
      ...found,
      level: share >= 3 ? ("high" as const) : ("medium" as const),
    }));
}

const asksRefused =
  /被拒|拒绝|越权|没(?:有)?权限|无权|权限不够|不该(?:看|动|碰|导|删)|refused|denied|unauthori[sz]ed/iu;

/** Who was refused how often, the most first, with what it was. */
function refusals(items: readonly ToldAct[], { t }: Turn): { count: number; lines: string[] } {
  const tried = items.filter(({ decision }) => decision === "refused");
  const lines = [...Map.groupBy(tried, ({ by }) => by.id).values()]
    .toSorted((one, other) => other.length - one.length)
    .map((own) => {
      const whats = [...new Set(own.map(({ what }) => what))].slice(0, 3);
      const level =
        own.length >= limits.refused * 3 ? "high" : own.length >= limits.refused ? "medium" : "low";
      return `- ${t("system.access.tried", {
        name: own[0]?.by.name ?? "",
        count: own.length,
        what: whats.join(t("lead.listComma")),
        at: formatMoment(own[0]?.at ?? "", t),
        level: t(`system.access.level.${level}`),
      })}`;
    });
  return { count: tried.length, lines };
}

function refusedReply(items: readonly ToldAct[], days: string, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { count, lines } = refusals(items, turn);
  if (count === 0) return replyWith(turn, [], t("system.access.nobodyRefused", { days }));
  const text = [
    t("system.access.refusedHead", { days, count, people: lines.length }),
    lines.join("\n"),
    t("system.access.refusedNext"),
  ];
  return replyWith(turn, done, text.join("\n\n"));
}

const nightFindings = (items: readonly ToldAct[]): Finding[] =>
  nightWorkers(items).map(({ name, count }) => ({ name, count, kind: "night", level: "medium" }));

function compose(given: z.output<typeof input>, turn: Turn, done: FinishedCall[]): Reply {
  const { from, to } = given;
  const { t } = turn;
  if (given.night) return nightReply(given, turn, done);
  const output = resultOf(done, "audit_list")?.output as
    | { counts: AuditCount[]; items: ToldAct[] }
    | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const range = { from: formatShortDay(from, t), to: formatShortDay(to, t) };
  const days = from === to ? range.from : t("insight.days", range);
  if (given.refused) return refusedReply(output.items, days, turn, done);
  const found = [...findings(output.counts), ...nightFindings(output.items)];
  const acts = output.counts.reduce((sum, { allowed, refused }) => sum + allowed + refused, 0);
  if (found.length === 0) {
    const { lines } = refusals(output.items, turn);
    const few = lines.length > 0 ? `${t("system.access.few")}\n${lines.join("\n")}` : "";
    const none = t(few ? "system.access.noneBut" : "system.access.none", { days, acts });
    return replyWith(turn, [], [none, few].filter(Boolean).join("\n\n"));
  }
  const lines = found.map(
    ({ name, kind, count, level }) =>
      `- ${t(`system.access.${kind}`, { name, count })}${t("lead.clauseComma")}${t(`system.access.level.${level}`)}`,
  );
  const [worst] = found;
  const text = [
    t("system.access.head", { days, count: found.length }),
    lines.join("\n"),
    t(`system.access.next.${worst?.kind ?? "refused"}`, { name: worst?.name ?? "" }),
  ];
  return replyWith(turn, done, text.join("\n\n"));
}

/** Unusual access of the last days: refusals, deletions and exports beyond ordinary work, by person, from the audit. */
export const reviewAccessSkill = defineSkill({
  name: "review_access",
  agent: "system",
  intents: ["access.anomaly"],
  shows: ["record_table"],
  input,
  read: (turn) => {
    const today = dayOf(turn.now);
    const recent = { from: dayOf(new Date(turn.now.getTime() - lookBack * dayMs)), to: today };
    return {
      ...(periodSaid(turn) ?? recent),
      night: asksNight(turn.text),
      refused: asksRefused.test(turn.text),
    };
  },
  gather: ({ from, to, night, refused }, _turn, done) => {
    if (wasTried(done, "audit_list")) return [];
    // A night ends on the next morning.
    const until = night ? addDays(to, 1) : to;
    const only = refused && !night ? { decision: "refused" } : {};
    return [{ tool: "audit_list", input: { from, to: until, limit: most, ...only } }];
  },
  compose,
});
