"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import { previewBulk, runBulk } from "#app/(workspace)/bulk-records.ts";
import { findRefs } from "#app/(workspace)/find-refs.ts";
import { findDealRefs } from "#app/(workspace)/opportunities/find-deal-refs.ts";
import { opportunityBulk } from "#app/(workspace)/opportunities/opportunity-bulk.ts";
import type { BulkChange, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import * as deals from "#lib/domains/opportunities/index.ts";
import { findPrice } from "#lib/domains/products/index.ts";
import type { AggregateQuery, RecordQuery } from "#lib/platform/records/contract.ts";

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
type Versioned = { id: string; version?: number };

const create = action(deals.createOpportunity);
const update = action(deals.updateOpportunity);
const move = action(deals.moveStage);
const won = action(deals.closeWon);
const lost = action(deals.closeLost);
const reopen = action(deals.reopenOpportunity);
const items = action(deals.setItems);
const stakeholders = action(deals.setStakeholders);
const competitors = action(deals.setCompetitors);
const risks = action(deals.setRisks);
const remove = action(deals.deleteOpportunity);

export const findDealRefsAction = async (object: string, q: string) =>
  (await findDealRefs(object, q)) ?? findRefs(object, q);
export const loadDeals = async (input: RecordQuery) => query(deals.listOpportunities, input);
export const sumDeals = async (input: AggregateQuery) => query(deals.aggregateOpportunities, input);
export const loadStuck = async (input: Input<typeof deals.listStuck>) => query(deals.listStuck, input);
export const loadDealHistory = async (id: string) => query(deals.opportunityHistory, { id });
export const checkMove = async (input: Input<typeof deals.checkStageMove>) =>
  query(deals.checkStageMove, input);
export const findPriceAction = async (input: Input<typeof findPrice>) => query(findPrice, input);
export const createDealAction = async (set: FieldSet) => create(set as Input<typeof deals.createOpportunity>);
export const updateDealAction = async (input: Versioned & { set: FieldSet }) =>
  update(input as Input<typeof deals.updateOpportunity>);
export const moveStageAction = async (input: Input<typeof deals.moveStage>) => move(input);
export const closeWonAction = async (input: Input<typeof deals.closeWon>) => won(input);
export const closeLostAction = async (input: Input<typeof deals.closeLost>) => lost(input);
export const reopenDealAction = async (input: Input<typeof deals.reopenOpportunity>) => reopen(input);
export const setItemsAction = async (input: Input<typeof deals.setItems>) => items(input);
export const setStakeholdersAction = async (input: Input<typeof deals.setStakeholders>) =>
  stakeholders(input);
export const setCompetitorsAction = async (input: Input<typeof deals.setCompetitors>) => competitors(input);
export const setRisksAction = async (input: Input<typeof deals.setRisks>) => risks(input);
export const deleteDealAction = async (input: Versioned) => remove(input);
export const previewDeals = async (target: BulkTarget) => previewBulk(opportunityBulk, target);
export const changeDeals = async (target: BulkTarget, change: BulkChange) =>
  runBulk(opportunityBulk, target, change);
