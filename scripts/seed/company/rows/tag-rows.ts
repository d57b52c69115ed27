import type { tagReasons } from "#db/schema/tag-reasons.ts";
import type { tags } from "#db/schema/tags.ts";
import { momentOf } from "../calendar.ts";
import { spokenAmount } from "../generate/facts.ts";
import type { Company } from "../generate-company.ts";
import { groupBy } from "../group-by.ts";
import type { Customer, Deal } from "../types.ts";
import type { RowContext } from "./row-context.ts";
import type { Touches } from "./touch-times.ts";

type Tag = {
  object: "customer" | "opportunity";
  name: string;
  color: string;
  rule: unknown;
  ruleText: string | null;
};
const silentDays = 30;
const bigRevenue = 300_000_000;

/** Tags that the company uses; those with a rule are put on by it. */
const catalogue: Tag[] = [
  {
    object: "customer",
    name: "沉默30天",
    color: "amber",
    rule: {
      all: [
        { field: "status", op: "eq", value: "customer" },
        { field: "lastActivityAt", op: "within", value: { olderThan: silentDays, unit: "day" } },
      ],
    },
    ruleText: "成交客户 30 天没有跟进",
  },
  {
    object: "customer",
    name: "价格敏感",
    color: "red",
    rule: { related: "opportunities", where: { field: "closeReason", op: "eq", value: "price" } },
    ruleText: "有因价格丢掉的商机",
  },
  {
    object: "customer",
    name: "高价值",
    color: "violet",
    rule: {
      all: [
        { field: "status", op: "eq", value: "customer" },
        { field: "annualRevenue", op: "gte", value: bigRevenue },
      ],
    },
    ruleText: "成交客户且年营收 3 亿以上",
  },
  { object: "customer", name: "决策快", color: "green", rule: null, ruleText: null },
  { object: "customer", name: "标杆客户", color: "blue", rule: null, ruleText: null },
  {
    object: "customer",
    name: "集团客户",
    color: "slate",
    rule: { field: "parent", op: "is_not_empty" },
    ruleText: "属于某个集团",
  },
  { object: "opportunity", name: "已推迟", color: "amber", rule: null, ruleText: null },
  { object: "opportunity", name: "离职交接", color: "slate", rule: null, ruleText: null },
];

export function tagRows(context: RowContext): (typeof tags.$inferInsert)[] {
  const createdAt = context.morning(context.today - 700);
  return catalogue.map(({ object, name, color, rule, ruleText }) => ({
    id: context.id("tag", `${object}/${name}`, createdAt),
    tenantId: context.tenantId,
    object,
    name,
    color,
    rule,
    ruleText,
    appliedAt: rule ? context.morning(context.today) : null,
    createdBy: context.userId("admin"),
    createdAt,
    updatedAt: createdAt,
  }));
}

type Reason = { tag: string; reason: string };

function customerReasons(customer: Customer, deals: Deal[], last: Date | undefined, now: Date): Reason[] {
  const found: Reason[] = [];
  const days = last ? Math.floor((now.getTime() - last.getTime()) / 86_400_000) : null;
  const won = deals.filter(({ outcome }) => outcome === "won");
  const quick = won.find(
    ({ closed, created, pipeline }) =>
      pipeline === "new_business" && closed !== null && closed - created < 50,
  );
  const priced = deals.find(({ outcome, reason }) => outcome === "lost" && reason?.code === "price");
  if (customer.status === "customer" && days !== null && days > silentDays)
    found.push({ tag: "沉默30天", reason: `最后一次跟进在 ${days} 天前` });
  if (priced) found.push({ tag: "价格敏感", reason: `${priced.name}因价格输给${priced.rival ?? "对手"}` });
  if (customer.status === "customer" && customer.revenue >= bigRevenue)
    found.push({ tag: "高价值", reason: `年营收 ${spokenAmount(customer.revenue)}` });
  if (quick)
    found.push({ tag: "决策快", reason: `${quick.name} ${(quick.closed ?? 0) - quick.created} 天签约` });
  if (won.some(({ sizeClass }) => sizeClass === "L" || sizeClass === "XL"))
    found.push({
      tag: "标杆客户",
      reason: `${spokenAmount(Math.max(...won.map(({ amount }) => amount)))}大单，愿意接待参观`,
    });
  if (customer.parent) found.push({ tag: "集团客户", reason: `属于${customer.parent.short}` });
  return found;
}

const dealReasons = (deal: Deal): Reason[] => [
  ...(deal.slippedFrom === null ? [] : [{ tag: "已推迟", reason: "原定上季度签约，推迟到本季度" }]),
  ...(deal.previousOwner ? [{ tag: "离职交接", reason: "郑昊离职后转交" }] : []),
];

/** Every tag on every record, with why. */
export function tagReasonRows(
  context: RowContext,
  { customers, deals }: Company,
  touches: Touches,
): (typeof tagReasons.$inferInsert)[] {
  const now = momentOf(context.today, 0);
  const byCustomer = groupBy(deals, ({ customer }) => customer);
  const row = (object: Tag["object"], recordId: string, { tag, reason }: Reason, by: string | null) => {
    const rule = catalogue.find((each) => each.object === object && each.name === tag)?.rule;
    return {
      tenantId: context.tenantId,
      object,
      recordId,
      tag,
      kind: rule ? ("rule" as const) : ("manual" as const),
      reason,
      by: rule ? null : by,
      at: context.morning(context.today - 1),
    };
  };
  return [
    ...customers.flatMap((customer) =>
      customerReasons(customer, byCustomer.get(customer) ?? [], touches.last.get(customer.key), now).map(
        (reason) => row("customer", context.customerId(customer), reason, context.maybeUser(customer.owner)),
      ),
    ),
    ...deals.flatMap((deal) =>
      dealReasons(deal).map((reason) =>
        row("opportunity", context.dealId(deal), reason, context.userId("manager")),
      ),
    ),
  ];
}
