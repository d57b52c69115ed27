import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, wasTried } from "#agents/skills/evidence.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { AggregateRow, Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { type Health, healthOf } from "./health-of.ts";

const recentDays = 90;
const quietDays = 30;
/** So many are looked at closely; of them so many are told. */
const closely = 12;
const told = 6;
/** What a sign counts before it is looked at closely; the same weights as in the score. */
const weight = { negative: 15, overdue: 5 };

const bought: Filter = { field: "status", op: "eq", value: "customer" };

const ofBuyers: Filter = { related: "customer", where: bought };

const signs = (): SkillCall[] => [
  {
    tool: "record_aggregate",
    input: {
      object: "activity",
      filter: {
        all: [
          { field: "outcome", op: "eq", value: "negative" },
          { field: "at", op: "within", value: { last: recentDays, unit: "day" } },
          ofBuyers,
        ],
      },
      groupBy: [{ field: "customer" }],
      measures: [{ fn: "count", as: "count" }],
      sort: [{ field: "count", direction: "desc" }],
      limit: 50,
    },
  },
  {
    tool: "record_aggregate",
    input: {
      object: "task",
      filter: {
        all: [
          { field: "status", op: "in", value: ["open", "doing"] },
          { field: "dueAt", op: "within", value: { olderThan: 1, unit: "day" } },
          ofBuyers,
        ],
      },
      groupBy: [{ field: "customer" }],
      measures: [{ fn: "count", as: "count" }],
      sort: [{ field: "count", direction: "desc" }],
      limit: 50,
    },
  },
  {
    tool: "record_list",
    input: {
      object: "customer",
      filter: {
        all: [
          bought,
          { field: "lastActivityAt", op: "within", value: { olderThan: quietDays, unit: "day" } },
        ],
      },
      sort: [{ field: "lastActivityAt", direction: "asc" }],
      limit: closely,
    },
  },
  {
    tool: "record_list",
    input: {
      object: "customer",
      filter: bought,
      sort: [{ field: "lastActivityAt", direction: "desc" }],
      limit: closely,
    },
  },
];

const outputs = <T>(done: FinishedCall[], tool: string): T[] =>
  done.flatMap((call) =>
    call.tool === tool && call.outcome.status === "done" ? [call.outcome.result.output as T] : [],
  );

/** Whom the signs point at, the worst first. */
function suspects(done: FinishedCall[]): string[] {
  const [negative, overdue] = outputs<{ rows: AggregateRow[] }>(done, "record_aggregate");
  const [quiet, recent] = outputs<{ records: RecordDto[] }>(done, "record_list");
  const points = new Map<string, number>();
  const add = (id: string, more: number) => points.set(id, (points.get(id) ?? 0) + more);
  for (const row of negative?.rows ?? []) add(String(row.customer), Number(row.count) * weight.negative);
  for (const row of overdue?.rows ?? []) add(String(row.customer), Number(row.count) * weight.overdue);
  for (const [at, { id }] of (quiet?.records ?? []).entries()) add(id, 30 - at);
  for (const { id } of recent?.records ?? []) add(id, 0);
  return [...points]
    .toSorted((one, other) => other[1] - one[1])
    .slice(0, closely)
    .map(([id]) => id);
}

/** The calls that find who does worst: by the signs of all of them, then each of those closely. */
export function rankingCalls(_turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "record_aggregate")) return signs();
  if (wasTried(done, "record_brief")) return [];
  return suspects(done).map((id) => ({ tool: "record_brief", input: { object: "customer", id } }));
}

type Rated = { brief: RecordBrief; health: Health };

function lineOf({ brief, health }: Rated, at: number, { t }: Turn): string {
  const { record } = brief;
  const owner = (record.owner as { name: string } | null | undefined)?.name ?? t("agents.noOwner");
  const why = health.signs.slice(0, 2).map(({ sign, fact }) => t(`success.sign.${sign}`, { fact }));
  const renewal = brief.deals.find(({ outcome, type }) => outcome === "open" && type === "renewal");
  const worth =
    typeof renewal?.amount === "number"
      ? t("success.health.atStake", { sum: formatMoney(renewal.amount, t) })
      : "";
  return t("success.health.ranked", {
    index: at + 1,
    name: String(record.name),
    score: health.score,
    level: t(`success.level.${health.level}`),
    why: (why.length > 0 ? why : [t("success.health.clean")]).join(t("lead.listComma")) + worth,
    owner,
  });
}

/** Which customers do worst, with the score that each is told by itself, and why. */
export function rankingReply(turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (outputs(done, "record_aggregate").length === 0)
    return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const rated = outputs<RecordBrief>(done, "record_brief")
    .map((brief) => ({ brief, health: healthOf(brief, turn.now) }))
    .filter(({ brief, health }) => health.known && brief.record.status === "customer")
    .toSorted((one, other) => one.health.score - other.health.score);
  if (rated.length === 0)
    return replyWith(turn, [], [t("success.health.nobody"), t("success.noData")].join("\n\n"));
  const shown = rated.slice(0, told);
  const [worst] = shown;
  const text = [
    t("success.health.rankHead", { count: shown.length }),
    shown.map((each, at) => lineOf(each, at, turn)).join("\n"),
    t("success.health.rankNext", { name: String(worst?.brief.record.name ?? "") }),
    t("success.noData"),
  ];
  const reply = replyWith(turn, [], text.join("\n\n"));
  const listed = shown.map(({ brief }) => ({
    type: "customer",
    id: brief.record.id,
    label: String(brief.record.name),
  }));
  return { ...reply, state: { ...reply.state, shown: listed } };
}
