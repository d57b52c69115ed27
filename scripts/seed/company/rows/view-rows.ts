import type { savedViews } from "#db/schema/saved-views.ts";
import type { Filter, SortKey } from "#lib/platform/records/contract.ts";
import type { RowContext } from "./row-context.ts";

type View = {
  object: "lead" | "customer" | "opportunity" | "task";
  name: string;
  owner: string;
  filter: Filter;
  sort: SortKey[];
  layout?: string;
  audience: "private" | "everyone";
  groupBy?: string;
};

const mine: Filter = { field: "owner", op: "eq", value: { me: true } };
const open: Filter = { field: "outcome", op: "eq", value: "open" };
const views: View[] = [
  {
    object: "lead",
    name: "高分未跟进",
    owner: "marketing",
    filter: {
      all: [
        { field: "score", op: "gte", value: 60 },
        { field: "status", op: "eq", value: "new" },
      ],
    },
    sort: [{ field: "score", direction: "desc" }],
    audience: "everyone",
  },
  {
    object: "lead",
    name: "我的新线索",
    owner: "rep",
    filter: { all: [mine, { field: "status", op: "eq", value: "new" }] },
    sort: [{ field: "createdAt", direction: "desc" }],
    audience: "private",
  },
  {
    object: "customer",
    name: "成交客户",
    owner: "admin",
    filter: { field: "status", op: "eq", value: "customer" },
    sort: [{ field: "annualRevenue", direction: "desc" }],
    audience: "everyone",
  },
  {
    object: "customer",
    name: "一个月没联系的客户",
    owner: "manager",
    filter: {
      all: [
        { field: "status", op: "eq", value: "customer" },
        { field: "lastActivityAt", op: "within", value: { olderThan: 30, unit: "day" } },
      ],
    },
    sort: [{ field: "lastActivityAt", direction: "asc" }],
    audience: "everyone",
  },
  {
    object: "opportunity",
    name: "本季度要签的",
    owner: "director",
    filter: {
      all: [open, { field: "expectedCloseOn", op: "within", value: { unit: "quarter", offset: 0 } }],
    },
    sort: [{ field: "amount", direction: "desc" }],
    audience: "everyone",
  },
  {
    object: "opportunity",
    name: "我的在跟商机",
    owner: "rep",
    filter: { all: [mine, open] },
    sort: [{ field: "expectedCloseOn", direction: "asc" }],
    layout: "board",
    audience: "private",
  },
  {
    object: "opportunity",
    name: "上季度丢单",
    owner: "director",
    filter: {
      all: [
        { field: "outcome", op: "eq", value: "lost" },
        { field: "closedAt", op: "within", value: { unit: "quarter", offset: -1 } },
      ],
    },
    sort: [{ field: "amount", direction: "desc" }],
    audience: "everyone",
    groupBy: "closeReason",
  },
  {
    object: "task",
    name: "我的逾期任务",
    owner: "rep",
    filter: {
      all: [
        mine,
        { field: "status", op: "eq", value: "open" },
        { field: "dueAt", op: "within", value: { olderThan: 1, unit: "day" } },
      ],
    },
    sort: [{ field: "dueAt", direction: "asc" }],
    audience: "private",
  },
];

/** Lists that people of the company keep. */
export function viewRows(context: RowContext): (typeof savedViews.$inferInsert)[] {
  const createdAt = context.morning(context.today - 60);
  return views.map(({ owner, groupBy = null, layout = "table", ...view }, position) => ({
    id: context.id("view", view.name, createdAt),
    tenantId: context.tenantId,
    ownerId: context.userId(owner),
    ...view,
    groupBy,
    layout,
    position,
    createdAt,
    updatedAt: createdAt,
  }));
}
