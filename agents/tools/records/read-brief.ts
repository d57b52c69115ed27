import type { SubjectObject } from "#lib/domains/activities/contract.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Filter, RecordDto, RecordQuery } from "#lib/platform/records/contract.ts";
import { kindOf } from "./record-kinds.ts";
import { isNamed } from "./record-words.ts";
import { requireSeen } from "./require-seen.ts";

type Named = { id: string; name: string };
/** A deal with what hangs on it. */
export type BriefDeal = RecordDto & {
  items: Record<string, unknown>[];
  stakeholders: ({ contact: Named | null; role: string; stance: string } & Record<string, unknown>)[];
  competitors: ({ competitor: Named | null; threat: string } & Record<string, unknown>)[];
  risks: ({ id: string; title: string; level: string; kind: string; status: string } & Record<
    string,
    unknown
  >)[];
};
/** Everything around one record, as far as the person may see it. `record` is the one that was asked for. */
export type RecordBrief = {
  object: SubjectObject;
  record: RecordDto;
  customer: RecordDto | null;
  contacts: RecordDto[];
  /** Open ones first, the largest first. */
  deals: BriefDeal[];
  /** Newest first. */
  activities: RecordDto[];
  /** Unfinished, the next due first. */
  tasks: RecordDto[];
};

const most = { contacts: 12, deals: 5, activities: 10, tasks: 10 };

function idIn(record: RecordDto, field: string): string | null {
  const value = record[field];
  return isNamed(value) ? value.id : null;
}

/** Records of a kind that hang on the company, or on the record itself where there is no company. */
async function around(
  context: Context,
  object: "contact" | "opportunity" | "activity" | "task",
  query: RecordQuery,
): Promise<RecordDto[]> {
  if (!hasRight(context, `${object}.read`)) return [];
  return (await kindOf(object).list(context, query)).items;
}

async function dealsOf(context: Context, filter: Filter): Promise<BriefDeal[]> {
  const sort = [
    { field: "closedAt", direction: "desc" as const },
    { field: "amount", direction: "desc" as const },
  ];
  const open = await around(context, "opportunity", {
    filter: { all: [filter, { field: "outcome", op: "eq", value: "open" }] },
    sort: sort.slice(1),
    limit: most.deals,
  });
  const closed = await around(context, "opportunity", {
    filter: { all: [filter, { field: "outcome", op: "ne", value: "open" }] },
    sort,
    limit: most.deals,
  });
  const { get } = kindOf("opportunity");
  const whole = await Promise.all(
    [...open, ...closed].slice(0, most.deals).map(({ id }) => get(context, { id })),
  );
  return whole.flatMap((deal) => (deal ? [deal as BriefDeal] : []));
}

/** Reads what stands around a record. Throws `not_found` when the person does not see it. */
export async function readBrief(context: Context, object: SubjectObject, id: string): Promise<RecordBrief> {
  const record = await requireSeen(context, object, id);
  const customerId =
    object === "customer"
      ? id
      : object === "lead"
        ? idIn(record, "convertedCustomer")
        : idIn(record, "customer");
  const on = customerId ? "customer" : object;
  const hangs: Filter = { field: on, op: "eq", value: customerId ?? id };
  const unfinished: Filter = { field: "status", op: "in", value: ["open", "doing"] };
  const mayReadCustomer = customerId !== null && hasRight(context, "customer.read");
  const [customer, contacts, deals, activities, tasks] = await Promise.all([
    object === "customer"
      ? record
      : mayReadCustomer
        ? kindOf("customer").get(context, { id: customerId })
        : null,
    customerId ? around(context, "contact", { filter: hangs, limit: most.contacts }) : [],
    customerId ? dealsOf(context, hangs) : [],
    around(context, "activity", { filter: hangs, limit: most.activities }),
    around(context, "task", { filter: { all: [hangs, unfinished] }, limit: most.tasks }),
  ]);
  return { object, record, customer, contacts, deals, activities, tasks };
}
