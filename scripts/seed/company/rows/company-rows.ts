import type { Company } from "../generate-company.ts";
import { groupBy } from "../group-by.ts";
import { activityRows, taskRows } from "./activity-rows.ts";
import { contactRows, positionRows } from "./contact-rows.ts";
import { customerRows } from "./customer-rows.ts";
import { riskRows, stakeholderRows } from "./deal-people-rows.ts";
import { dealRows, itemRows, stageChangeRows } from "./deal-rows.ts";
import { leadRows } from "./lead-rows.ts";
import { notificationRows } from "./notification-rows.ts";
import { ownerChangeRows } from "./owner-change-rows.ts";
import { pipelineRows, stageRows } from "./pipeline-rows.ts";
import { poolMoveRows, poolRows } from "./pool-rows.ts";
import { priceListRows, priceRows, productRows, versionRows } from "./product-rows.ts";
import { relationRows } from "./relation-rows.ts";
import { competitorRows, dealRivalRows } from "./rival-rows.ts";
import { type Placed, type RowContext, rowContext } from "./row-context.ts";
import { tagReasonRows, tagRows } from "./tag-rows.ts";
import { touchTimes } from "./touch-times.ts";
import { viewRows } from "./view-rows.ts";

export type CompanyRows = ReturnType<typeof companyRows>;
export type SettingRows = ReturnType<typeof settingRows>;

/** What a company sets up before it works: pipelines, products, pools, tags, views. */
export const settingRows = (context: RowContext) => ({
  pools: poolRows(context),
  pipelines: pipelineRows(context),
  stages: stageRows(context),
  products: productRows(context),
  productVersions: versionRows(context),
  priceLists: priceListRows(context),
  prices: priceRows(context),
  competitors: competitorRows(context),
  tags: tagRows(context),
  savedViews: viewRows(context),
});

/** The rows of the whole company for one tenant, table by table, in an order in which they can be inserted. */
export function companyRows(company: Company, placed: Placed) {
  const context = rowContext(placed, company.today);
  const { customers, contacts, leads, deals, activities, tasks } = company;
  const touches = touchTimes(activities, tasks);
  const reasons = tagReasonRows(context, company, touches);
  const tagged = groupBy(reasons, ({ recordId }) => recordId);
  const withTags = <Row extends { id: string }>(rows: Row[]) =>
    rows.map((row) => ({ ...row, tags: (tagged.get(row.id) ?? []).map(({ tag }) => tag) }));
  const customerList = withTags(customerRows(context, customers, deals, touches));
  return {
    ...settingRows(context),
    customers: customerList,
    contacts: contactRows(context, contacts, new Map(customerList.map((row) => [row.id, row])), touches),
    contactPositions: positionRows(context, contacts),
    leads: leadRows(context, leads, touches),
    opportunities: withTags(dealRows(context, deals, leads, touches)),
    opportunityItems: itemRows(context, deals),
    stageChanges: stageChangeRows(context, deals),
    stakeholders: stakeholderRows(context, deals),
    opportunityCompetitors: dealRivalRows(context, deals),
    risks: riskRows(context, deals),
    activities: activityRows(context, activities),
    tasks: taskRows(context, tasks),
    relations: relationRows(context, company),
    tagReasons: reasons,
    ownerChanges: ownerChangeRows(context, company),
    poolMoves: poolMoveRows(context, company),
    notifications: notificationRows(context, company),
  };
}
