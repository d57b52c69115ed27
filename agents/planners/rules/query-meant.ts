import type { Turn } from "#agents/runtime/turn.ts";
import type { IntentName, QueryReading } from "#lib/language/index.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

/** Intents that ask for records or figures, however they were named. */
const asking: ReadonlySet<IntentName> = new Set([
  "metric.ask",
  "record.search",
  "lead.search",
  "lead.list_hot",
  "task.list",
  "opportunity.stuck",
  "funnel.health",
  "performance.rank",
  "performance.compare",
  "activity.review",
]);

/** What the skill of an intent asks by itself; any other condition it would leave out. */
const known: Partial<Record<IntentName, ReadonlySet<string>>> = {
  "lead.search": new Set(["companyName", "contactName", "contactPhone", "industry", "source"]),
  "lead.list_hot": new Set(["createdAt", "score"]),
  "task.list": new Set(["owner", "status", "dueAt", "startsAt"]),
  "opportunity.stuck": new Set(["customer", "owner", "outcome", "activities", "daysInStage"]),
  "funnel.health": new Set(["owner", "outcome"]),
  "performance.rank": new Set([]),
  "performance.compare": new Set(["owner", "outcome", "closedAt"]),
  "activity.review": new Set(["owner", "at", "kind", "activities", "outcome"]),
};

function fieldsOf(filter: Filter | undefined): string[] {
  if (filter === undefined) return [];
  if ("field" in filter) return [filter.field];
  if ("related" in filter) return [filter.related];
  if ("not" in filter) return fieldsOf(filter.not);
  return ("all" in filter ? filter.all : filter.any).flatMap(fieldsOf);
}

const LISTED: ReadonlySet<IntentName> = new Set([
  "lead.list_hot",
  "lead.search",
  "task.list",
  "record.search",
]);
const people = new Set(["owner", "team"]);
const quality = /质量|优质|高分|热|重点|值得|重要|最好|\bhot\b|\bbest\b/iu;
const advice = /怎么(?:才能)?(?:办|推|盘|救|处理|破局|解决|激活)|盘活|为什么|原因|建议|该怎么|帮我分析|健康/u;

/** What the skill that an intent has would answer otherwise than it was asked. */
function leavesOut(intent: IntentName, query: QueryReading): boolean {
  const { object, groupBy = [], measures = [], share, sort } = query;
  if (intent === "performance.rank")
    return (
      share !== undefined ||
      !groupBy.some(({ field }) => people.has(field)) ||
      measures.some(({ fn }) => fn === "avg") ||
      // Who began most is not who signed most.
      (object === "opportunity" && /"(?:createdAt|stageEnteredAt)"/.test(JSON.stringify(query.filter ?? {})))
    );
  if (intent === "performance.compare") {
    const ends = JSON.stringify(query.filter ?? {});
    const won =
      object === "opportunity" &&
      measures.every(({ fn }) => fn !== "avg") &&
      groupBy.length === 0 &&
      !/"owner","op":"in"/.test(ends) &&
      !/"value":"(?:lost|open)"|createdAt/.test(ends);
    if (!won) return true;
  }
  // 谁打电话最勤 ranks; 谁没跟进 looks at what waits.
  const ranks = sort !== undefined && (groupBy.length > 0 || object === "customer");
  if (intent === "activity.review" && ranks) return true;
  if (intent === "activity.review" && groupBy.some(({ field }) => people.has(field))) return false;
  // 在哪个阶段，卡在哪: of one company's deals why they stand still, and no count by stage.
  if (intent === "opportunity.stuck" && fieldsOf(query.filter).includes("customer")) return false;
  // 昨天的也算上: of two days the list of one leaves the other out.
  if (intent === "lead.list_hot" && JSON.stringify(query.filter ?? {}).includes('"any"')) return true;
  const fits = known[intent];
  return fits !== undefined && fieldsOf(query.filter).some((field) => !fits.has(field));
}

const figured = (intent: IntentName, { measures, groupBy }: QueryReading): boolean =>
  measures !== undefined && (intent !== "performance.rank" || groupBy !== undefined);

/**
 * What a question for records or figures asks, where the intent's own skill would leave a part of it out: 华东没人管的线索
 * is no search by name, 各阶段平均停留 no look at the whole funnel.
 */
export function queryMeant({ clause, understanding: { query } }: Turn): IntentName | undefined {
  const { intent, text } = clause;
  // 他赢率咋这么低 is first told as it is, with its base, and not as what was won.
  if (intent === "performance.why" && query?.share) return "metric.ask";
  if (!query || !asking.has(intent) || advice.test(text)) return undefined;
  // By person, by source: a list of the best, or of what is to be done, tells no groups.
  if (LISTED.has(intent) && query.groupBy && query.measures) return "metric.ask";
  if (intent === "lead.list_hot" && quality.test(text) && !query.measures) return undefined;
  // How somebody did is no list of what began then.
  if (intent === "performance.compare" && !query.measures) return undefined;
  if (intent === "metric.ask") return query.measures ? undefined : "record.search";
  const counts = figured(intent, query) && !query.groupBy && intent !== "performance.compare";
  const own =
    intent === "record.search" ||
    counts ||
    leavesOut(intent, query) ||
    (intent === "lead.search" && query.measures);
  if (!own) return undefined;
  return query.measures ? "metric.ask" : "record.search";
}
