import type { QueryReading } from "#lib/language/index.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { partsOf } from "./query-words.ts";

/** 手上的商机 are those that are still worked on. */
const held = /手[上头里]|在手|\bon (?:my|his|her|their) (?:plate|hands)\b/iu;

const fieldsOf = (filter: Filter): string[] =>
  "field" in filter
    ? [filter.field]
    : "related" in filter && filter.count?.value === 0
      ? [filter.related]
      : [];

/** What is missing, waits or may go wrong matters while a deal is open. */
const ofOpen: ReadonlySet<string> = new Set([
  ...["winRate", "lastActivityAt", "nextStep", "nextStepOn", "nextActivityAt", "updatedAt", "daysInStage"],
  ...["stageEnteredAt", "activities", "tasks", "stakeholders", "stage"],
]);
const followed = /谁(?:在)?(?:跟|盯|负责|管)|有风险|危险/u;
const ended = /^(?:outcome|closedAt|closeReason)$/;

/** Targets are told apart: that none is kept is said by itself. */
const aims = /目标|指标|达标/u;

function withoutAims({ unread, ...rest }: QueryReading): QueryReading {
  const left = unread?.filter((words) => !aims.test(words)) ?? [];
  return { ...rest, ...(left.length > 0 && { unread: left }) };
}

/** Leads that nobody has or touches wait while they are to be worked on. */
const waits =
  /没(?:有)?(?:人|分|主|跟|联系|理|动|碰)|未(?:分|跟|联系)|无(?:人|主)|待分|没(?:有)?负责人|unassigned|untouched/iu;
const waitingBy: ReadonlySet<string> = new Set(["owner", "lastActivityAt", "activities"]);

function waitingLeads(reading: QueryReading, text: string): QueryReading {
  const parts = partsOf(reading.filter);
  const fields = parts.flatMap(fieldsOf);
  const told = fields.includes("status") || reading.groupBy?.some(({ field }) => field === "status");
  if (told || !waits.test(text) || !fields.some((field) => waitingBy.has(field))) return reading;
  const status: Filter = { field: "status", op: "in", value: ["new", "contacted", "qualified"] };
  return { ...reading, filter: { all: [...parts, status] } };
}

/** Of one colleague there is nothing to rank: their figures are told as they are. */
function ofOne(reading: QueryReading): QueryReading {
  const { groupBy = [], sort: _sort, limit: _limit, ...rest } = reading;
  const [only, other] = groupBy;
  const single = partsOf(reading.filter).some(
    (each) => "field" in each && each.field === "owner" && each.op === "eq" && typeof each.value === "string",
  );
  if (!single || only?.field !== "owner" || other || reading.share) return reading;
  const { groupBy: _by, ...whole } = rest as QueryReading;
  return whole;
}

const together = /一共|总共|合计|加起来|总和|两人共|together|total/iu;

/** 林珊和许鹏今年签单额 sets them side by side: what both have together is nobody's figure. */
function setApart(reading: QueryReading): QueryReading {
  const several = partsOf(reading.filter).some(
    (each) => "field" in each && each.field === "owner" && each.op === "in" && Array.isArray(each.value),
  );
  const told = (reading.groupBy?.length ?? 0) > 0 || !reading.measures;
  return several && !told ? { ...reading, groupBy: [{ field: "owner" }] } : reading;
}

/** A question with what goes without saying: deals at hand and chances are those of deals that are not decided. */
export function meantQuery(asked: QueryReading, text: string): QueryReading {
  const plain = withoutAims(asked);
  const reading = together.test(text) ? plain : setApart(ofOne(plain));
  if (reading.object === "lead") return waitingLeads(reading, text);
  const parts = partsOf(reading.filter);
  const fields = parts.flatMap(fieldsOf);
  const worked = held.test(text) || followed.test(text) || fields.some((field) => ofOpen.has(field));
  const cycle = reading.measures?.some(({ field }) => field === "cycleDays") ?? false;
  const open = reading.object === "opportunity" && worked;
  const told = fields.some((field) => ended.test(field)) || reading.share !== undefined;
  const tells = reading.groupBy?.some(({ field }) => field === "outcome") ?? false;
  if (!(open || cycle) || told || tells) return reading;
  // How long deals take to be won is no matter of those that were lost.
  const outcome: Filter = { field: "outcome", op: "eq", value: cycle ? "won" : "open" };
  return { ...reading, filter: { all: [...parts, outcome] } };
}
