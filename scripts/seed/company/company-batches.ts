import type { PgTable } from "drizzle-orm/pg-core";
import { activities } from "#db/schema/activities.ts";
import { competitors } from "#db/schema/competitors.ts";
import { contactPositions } from "#db/schema/contact-positions.ts";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { notifications } from "#db/schema/notifications.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { opportunityCompetitors } from "#db/schema/opportunity-competitors.ts";
import { opportunityItems } from "#db/schema/opportunity-items.ts";
import { ownerChanges } from "#db/schema/owner-changes.ts";
import { pipelines } from "#db/schema/pipelines.ts";
import { poolMoves } from "#db/schema/pool-moves.ts";
import { pools } from "#db/schema/pools.ts";
import { priceLists } from "#db/schema/price-lists.ts";
import { prices } from "#db/schema/prices.ts";
import { productVersions } from "#db/schema/product-versions.ts";
import { products } from "#db/schema/products.ts";
import { relations } from "#db/schema/relations.ts";
import { risks } from "#db/schema/risks.ts";
import { savedViews } from "#db/schema/saved-views.ts";
import { stageChanges } from "#db/schema/stage-changes.ts";
import { stages } from "#db/schema/stages.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { tagReasons } from "#db/schema/tag-reasons.ts";
import { tags } from "#db/schema/tags.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { Batch } from "./insert-company.ts";
import type { CompanyRows, SettingRows } from "./rows/company-rows.ts";

const batch = <T extends PgTable>(table: T, rows: T["$inferInsert"][]): Batch => ({ table, rows });

export function settingBatches(rows: SettingRows): Batch[] {
  return [
    batch(pools, rows.pools),
    batch(pipelines, rows.pipelines),
    batch(stages, rows.stages),
    batch(products, rows.products),
    batch(productVersions, rows.productVersions),
    batch(priceLists, rows.priceLists),
    batch(prices, rows.prices),
    batch(competitors, rows.competitors),
    batch(tags, rows.tags),
    batch(savedViews, rows.savedViews),
  ];
}

/** Which rows go into which table, what is pointed to before what points. */
export function companyBatches(rows: CompanyRows): Batch[] {
  return [
    ...settingBatches(rows),
    batch(customers, rows.customers),
    batch(contacts, rows.contacts),
    batch(contactPositions, rows.contactPositions),
    batch(leads, rows.leads),
    batch(opportunities, rows.opportunities),
    batch(opportunityItems, rows.opportunityItems),
    batch(stageChanges, rows.stageChanges),
    batch(stakeholders, rows.stakeholders),
    batch(opportunityCompetitors, rows.opportunityCompetitors),
    batch(risks, rows.risks),
    batch(activities, rows.activities),
    batch(tasks, rows.tasks),
    batch(relations, rows.relations),
    batch(tagReasons, rows.tagReasons),
    batch(ownerChanges, rows.ownerChanges),
    batch(poolMoves, rows.poolMoves),
    batch(notifications, rows.notifications),
  ];
}
