import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { tagReasons } from "#db/schema/tag-reasons.ts";
import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { namesOfPeople, namesOfTeams } from "#lib/domains/identity/index.ts";
import { productRecords } from "#lib/domains/products/index.ts";
import { now } from "#lib/platform/clock.ts";
import { type Columns, defineRecords, type Records } from "#lib/platform/records/define-records.ts";
import { namesFrom } from "#lib/platform/records/names-from.ts";
import { wordsCondition } from "#lib/platform/records/words-condition.ts";
import { namesOfCompetitors } from "./competitor-repository.ts";
import { opportunityFields } from "./contract.ts";
import { customerTraits } from "./customer-traits-repository.ts";
import { opportunityDocument } from "./opportunity-document.ts";
import { namesOfPipelines } from "./pipeline-repository.ts";
import {
  namesOfLeads,
  namesOfPriceLists,
  namesOfStages,
  partRelations,
  workRelations,
} from "./related-repository.ts";

export type OpportunityRow = typeof opportunities.$inferSelect;

const winRate = (columns: Columns): SQL =>
  sql`coalesce(${columns.probability}, (select s.probability from stages s where s.id = ${columns.stageId}))`;
/** A company has reasons of its own, so that filters must take other keys than those that ship. */
const open = opportunityFields.map((field) => {
  if (field.name !== "closeReason") return field;
  const { choices: _shipped, ...rest } = field;
  return rest;
});

export const opportunityRecords: Records<OpportunityRow> = {
  ...defineRecords<OpportunityRow>({
    object: "opportunity",
    scope: "opportunity",
    idPrefix: "opportunity",
    table: opportunities,
    fields: open,
    title: "name",
    names: {
      user: namesOfPeople,
      team: namesOfTeams,
      customer: namesFrom(() => customerRecords),
      contact: namesFrom(() => contactRecords),
      product: namesFrom(() => productRecords),
      lead: namesOfLeads,
      pipeline: namesOfPipelines,
      stage: namesOfStages,
      priceList: namesOfPriceLists,
      competitor: namesOfCompetitors,
    },
    derived: {
      ...customerTraits,
      winRate: { storage: "integer", read: winRate },
      weightedAmount: {
        storage: "numeric",
        read: (columns) => sql`round(${columns.amount} * ${winRate(columns)} / 100, 2)`,
      },
      products: {
        storage: "array",
        read: ({ id }) =>
          sql`array(select distinct i.product_id from opportunity_items i where i.opportunity_id = ${id} and i.product_id is not null)`,
      },
      cycleDays: {
        storage: "numeric",
        // It ended on a day, whatever the hour; one that had ended before it was written down took nobody knows how long.
        read: ({ createdAt, closedAt }) =>
          sql`case when ${closedAt} > ${createdAt} - interval '1 day'
            then greatest(0, floor(extract(epoch from (${closedAt} - ${createdAt})) / 86400)) end`,
      },
      daysInStage: {
        storage: "numeric",
        read: (columns) =>
          sql`floor(extract(epoch from (${now().toISOString()}::timestamptz - ${columns.stageEnteredAt})) / 86400)`,
      },
    },
    relations: [
      ...partRelations,
      ...workRelations,
      {
        name: "customer",
        object: "customer",
        records: () => customerRecords as unknown as Records,
        on: (own, other) => sql`${other.id} = ${own.customerId}`,
      },
    ],
    document: opportunityDocument,
    search: (words, { columns }) => {
      const customer = customerRecords.columns;
      const byCustomer = sql`${columns.customerId} in (select ${customer.id} from ${customerRecords.table} where ${wordsCondition(words, [customer.name, customer.shortName])})`;
      const byName = wordsCondition(words, [columns.name, columns.need]);
      return byName && sql`(${byName} or ${byCustomer})`;
    },
  }),
  spec: {
    name: "opportunity",
    fields: opportunityFields,
    relations: [...partRelations, ...workRelations, { name: "customer", object: "customer" }].map(
      ({ name, object }) => ({ name, object }),
    ),
  },
};

/** Which of the conditions hold for one opportunity. */
export async function holdingConditions(tx: Tx, id: string, conditions: SQL[]): Promise<boolean[]> {
  const asked = Object.fromEntries(
    conditions.map((condition, at) => [`c${at}`, sql<boolean>`coalesce(${condition}, false)`]),
  );
  const [row] = await tx.select(asked).from(opportunities).where(eq(opportunities.id, id));
  return conditions.map((_, at) => row?.[`c${at}`] === true);
}

/** How many living, open opportunities stand in a stage or a pipeline, as far as the person sees. */
export async function countOpenIn(
  tx: Tx,
  where: { stageId: string } | { pipelineId: string },
): Promise<number> {
  const place =
    "stageId" in where
      ? eq(opportunities.stageId, where.stageId)
      : eq(opportunities.pipelineId, where.pipelineId);
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(opportunities)
    .where(and(place, eq(opportunities.outcome, "open"), isNull(opportunities.deletedAt)));
  return row?.count ?? 0;
}

/** Why each tag is on it. */
export async function selectTagReasons(tx: Tx, id: string) {
  return tx
    .select({ tag: tagReasons.tag, kind: tagReasons.kind, reason: tagReasons.reason, at: tagReasons.at })
    .from(tagReasons)
    .where(eq(tagReasons.recordId, id))
    .orderBy(tagReasons.at);
}
