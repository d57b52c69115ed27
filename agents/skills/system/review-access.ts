import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { periodSaid } from "#agents/skills/periods.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { AuditCount } from "#lib/domains/audit/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";

const input = z.object({ from: z.string(), to: z.string() });
type Finding = {
  name: string;
  kind: "refused" | "deleted" | "exported";
  count: number;
  level: "high" | "medium";
};

const dayMs = 86_400_000;
const lookBack = 6;
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

function compose({ from, to }: z.output<typeof input>, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = resultOf(done, "audit_list")?.output as { counts: AuditCount[] } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const days = t("insight.days", { from: formatShortDay(from, t), to: formatShortDay(to, t) });
  const found = findings(output.counts);
  const acts = output.counts.reduce((sum, { allowed, refused }) => sum + allowed + refused, 0);
  if (found.length === 0) return replyWith(turn, [], t("system.access.none", { days, acts }));
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
    return periodSaid(turn) ?? { from: dayOf(new Date(turn.now.getTime() - lookBack * dayMs)), to: today };
  },
  gather: ({ from, to }, _turn, done) =>
    wasTried(done, "audit_list") ? [] : [{ tool: "audit_list", input: { from, to, limit: 20 } }],
  compose,
});
