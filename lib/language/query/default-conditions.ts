import type { Filter } from "#lib/platform/records/contract.ts";
import type { QueryReading, RecordName } from "./reading.ts";

const EVERYBODY =
  /所有人|大家|全部人|全员|全公司|全团队|整个团队|团队|我们|咱们|各人|每个?人|谁|所有(?:的)?(?:任务|待办)/;
const MINE: ReadonlySet<string> = new Set(["owner", "team", "createdBy"]);
const NAMED: ReadonlySet<string> = new Set(["customer", "contact", "opportunity", "lead"]);
const SETTLED: ReadonlySet<string> = new Set(["status", "doneAt", "startsAt"]);

function fieldsOf(filters: readonly Filter[]): string[] {
  return filters.flatMap((filter): string[] => {
    if ("field" in filter) return [filter.field];
    if ("related" in filter) return [filter.related];
    return fieldsOf("all" in filter ? filter.all : "any" in filter ? filter.any : [filter.not]);
  });
}

/** One's own tasks that are still to be done are meant, unless it is said whose, which or how they stand. */
function ofTasks(text: string, fields: readonly string[], groups: readonly string[]): Filter[] {
  const somebodys = fields.some((field) => MINE.has(field) || NAMED.has(field));
  const everybodys = EVERYBODY.test(text) || groups.includes("owner") || groups.includes("team");
  const settled = fields.some((field) => SETTLED.has(field)) || groups.includes("status");
  return [
    ...(somebodys || everybodys ? [] : [{ field: "owner", op: "eq" as const, value: { me: true as const } }]),
    ...(settled ? [] : [{ field: "status", op: "in" as const, value: ["open", "doing"] }]),
  ];
}

/** What holds although nobody says it. */
export function defaultConditions(
  text: string,
  object: RecordName,
  filters: readonly Filter[],
  groupBy: NonNullable<QueryReading["groupBy"]>,
): Filter[] {
  const fields = fieldsOf(filters);
  const groups = groupBy.map(({ field }) => field);
  if (object === "task") return ofTasks(text, fields, groups);
  const ended = fields.includes("outcome") || fields.includes("closeReason");
  if (object === "opportunity" && groups.includes("closeReason") && !ended)
    return [{ field: "outcome", op: "eq", value: /赢|成交|签/.test(text) ? "won" : "lost" }];
  if (object === "opportunity" && groups.includes("outcome") && !ended)
    return [{ field: "outcome", op: "in", value: ["won", "lost"] }];
  // Deals are told by stage while they are in one.
  if (object === "opportunity" && groups.includes("stage") && !fields.includes("outcome"))
    return [{ field: "outcome", op: "eq", value: "open" }];
  return [];
}
