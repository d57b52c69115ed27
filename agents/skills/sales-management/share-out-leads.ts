import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { SharedOut } from "#agents/tools/leads/share-out.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { inFigures } from "./in-figures.ts";

const input = z.object({
  filter: z.custom<Filter>().nullable(),
  names: z.array(z.object({ object: z.string(), name: z.string() })),
  /** Whom the whole lot goes to, where somebody is named. */
  act: z.boolean(),
});
type Input = z.output<typeof input>;
type Output = { total: number; shared: SharedOut[]; unknown: { name: string }[] };

const told = 8;
/** 怎么分比较好: only advice is asked for. */
const asking = /怎么分|如何分|分给谁|建议|[?？]\s*$|how/iu;

/** The condition without whose they are: only those that nobody has can be shared out. */
function withoutOwner(filter: Filter | undefined): Filter | null {
  if (!filter) return null;
  if ("all" in filter) {
    const rest = filter.all.flatMap((each) => withoutOwner(each) ?? []);
    return rest.length > 1 ? { all: rest } : (rest[0] ?? null);
  }
  return "field" in filter && (filter.field === "owner" || filter.field === "pool") ? null : filter;
}

function read({ understanding, text }: Turn): z.input<typeof input> {
  const { query } = understanding;
  const own = query?.object === "lead" ? query : undefined;
  const filter = withoutOwner(own?.filter);
  const region = understanding.entities.find(({ type }) => type === "region");
  const said: Filter | null =
    region?.type === "region" && !JSON.stringify(filter ?? {}).includes('"region"')
      ? { field: "region", op: "contains", value: region.value.name }
      : null;
  const parts = [filter, said].flatMap((each) => each ?? []);
  return {
    filter: parts.length > 1 ? { all: parts } : (parts[0] ?? null),
    names: own?.unresolved ?? [],
    act: !asking.test(text),
  };
}

const outputOf = (done: FinishedCall[]): Output | undefined =>
  resultOf(done, "lead_share_out")?.output as Output | undefined;

const reasonOf = ({ total, factors, weights }: SharedOut, turn: Turn): string => {
  const figures = inFigures(factors, weights, turn);
  return figures && turn.t("management.assign.reason", { total, figures });
};

function gather({ filter, names, act }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "lead_share_out"))
    return [{ tool: "lead_share_out", input: { ...(filter && { filter }), names } }];
  const output = outputOf(done);
  if (!act || !output || output.shared.length === 0 || wasTried(done, "lead_assign_many")) return [];
  const assignments = output.shared.map((each) => {
    const reason = reasonOf(each, turn);
    return { lead: each.lead.id, to: each.to.id, ...(reason && { reason }) };
  });
  return [{ tool: "lead_assign_many", input: { assignments } }];
}

/** 张三 3 条、李四 2 条: who gets how many. */
function shares({ shared }: Output, { t }: Turn): string {
  const counts = new Map<string, number>();
  for (const { to } of shared) counts.set(to.name, (counts.get(to.name) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => t("management.share.part", { name, count }))
    .join(t("lead.listComma"));
}

function compose({ act }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const output = outputOf(done);
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (output.unknown.length > 0) {
    const names = output.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  if (output.total === 0) return replyWith(turn, [], t("management.share.none"));
  if (output.shared.length === 0) return replyWith(turn, [], t("management.assign.nobody"));
  const written = resultOf(done, "lead_assign_many");
  const failed = act && !written ? failureText(turn, done) : undefined;
  const lines = output.shared.slice(0, told).map((each, at) =>
    t("management.share.line", {
      index: at + 1,
      label: each.lead.label,
      score: each.lead.score,
      name: each.to.name,
      why: reasonOf(each, turn) || t("management.assign.noFigures"),
    }),
  );
  const rest = output.total - output.shared.length;
  const text = [
    t(written ? "management.share.done" : "management.share.head", {
      count: output.shared.length,
      shares: shares(output, turn),
    }),
    lines.join("\n"),
    rest > 0 ? t("management.share.rest", { count: rest }) : "",
    failed ?? "",
  ];
  const chip = { label: t("management.share.chip"), text: t("management.share.chip") };
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"), { suggestions: act ? [] : [chip] });
}

/** Shares out the leads that nobody has: who gets which and why, as one proposal. */
export const shareOutLeadsSkill = defineSkill({
  name: "share_out_leads",
  agent: "sales_management",
  intents: [],
  shows: ["record_table", "proposal"],
  input,
  read,
  gather,
  compose,
});
