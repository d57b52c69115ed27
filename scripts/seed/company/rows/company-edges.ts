import type { relations } from "#db/schema/relations.ts";
import type { Company } from "../generate-company.ts";
import { rivals } from "../products.ts";
import { randomOf } from "../random.ts";
import type { Customer } from "../types.ts";
import { competitorId } from "./rival-rows.ts";
import type { RowContext } from "./row-context.ts";

type Row = typeof relations.$inferInsert;
export type Edge = Pick<Row, "fromType" | "fromId" | "kind" | "toType" | "toId" | "strength"> & {
  note?: string;
};

type Pair = readonly [Customer, Customer];
const between = (context: RowContext, kind: Row["kind"], strength: number, pairs: Pair[]): Edge[] =>
  pairs.map(([from, to]) => ({
    fromType: "customer",
    fromId: context.customerId(from),
    kind,
    toType: "customer",
    toId: context.customerId(to),
    strength,
  }));

const uses = (context: RowContext, customer: Customer, rival: string, note: string): Edge => ({
  fromType: "customer",
  fromId: context.customerId(customer),
  kind: "competitor_used",
  toType: "competitor",
  toId: competitorId(context, rival),
  strength: 4,
  note,
});

/** Groups, whose software is used where, who delivers to whom, and who works together. */
export function companyEdges(context: RowContext, { customers, deals }: Company): Edge[] {
  const random = randomOf("partners");
  const groups = customers.flatMap((each): Pair[] => (each.parent ? [[each, each.parent]] : []));
  const lost = deals.flatMap(({ customer, outcome, reason, rival }) =>
    outcome === "lost" && reason?.code === "price" && rival
      ? [uses(context, customer, rival, "丢单后在用")]
      : [],
  );
  const older = random
    .shuffled(customers.filter(({ owner, legacy }) => owner && legacy.length === 0))
    .slice(0, 14)
    .map((customer) => uses(context, customer, random.pick(rivals).name, "合同明年到期"));
  const inTrade = (...industries: string[]) =>
    customers.filter(({ pack }) => industries.includes(pack.industry));
  const carriers = inTrade("物流");
  const supplied = inTrade("食品", "电商")
    .slice(0, 24)
    .map((customer): Pair => [random.pick(carriers), customer]);
  const makers = inTrade("机械", "电子");
  const partners = makers
    .slice(0, Math.floor(makers.length / 2))
    .map((customer, at): Pair => [customer, makers[makers.length - 1 - at] as Customer]);
  return [
    ...between(context, "subsidiary_of", 5, groups),
    ...lost,
    ...older,
    ...between(context, "supplier_of", 3, supplied),
    ...between(context, "partner", 3, partners),
  ];
}
