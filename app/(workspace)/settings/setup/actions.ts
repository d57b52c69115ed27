"use server";
import { action } from "#app/_server/action.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import * as deals from "#lib/domains/opportunities/index.ts";
import * as pools from "#lib/domains/pools/index.ts";
import * as products from "#lib/domains/products/index.ts";
import * as records from "#lib/domains/records/index.ts";

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
type Ref = { id: string; version?: number };
const revalidate = "/settings";

const createStage = action(deals.createStage, { revalidate });
const updateStage = action(deals.updateStage, { revalidate });
const archiveStage = action(deals.archiveStage, { revalidate });
const reorderStages = action(deals.reorderStages, { revalidate });
const createPipeline = action(deals.createPipeline, { revalidate });
const updatePipeline = action(deals.updatePipeline, { revalidate });
const archivePipeline = action(deals.archivePipeline, { revalidate });
const setCloseReasons = action(deals.setCloseReasons, { revalidate });
const createPool = action(pools.createPool, { revalidate });
const updatePool = action(pools.updatePool, { revalidate });
const archivePool = action(pools.archivePool, { revalidate });
const updateField = action(records.updateField, { revalidate });
const setChoices = action(records.setChoices, { revalidate });
const reorderFields = action(records.reorderFields, { revalidate });
const defineField = action(records.defineField, { revalidate });
const archiveField = action(records.archiveField, { revalidate });
const defineTag = action(records.defineTag, { revalidate });
const updateTag = action(records.updateTag, { revalidate });
const deleteTag = action(records.deleteTag, { revalidate });
const createPriceList = action(products.createPriceList, { revalidate });
const updatePriceList = action(products.updatePriceList, { revalidate });
const archivePriceList = action(products.archivePriceList, { revalidate });
const updateSettings = action(records.updateSettings, { revalidate });

export const createStageAction = async (set: FieldSet) => createStage(set as Input<typeof deals.createStage>);
export const updateStageAction = async (input: Ref & { set: FieldSet }) =>
  updateStage(input as Input<typeof deals.updateStage>);
export const archiveStageAction = async (input: Ref) =>
  archiveStage(input as Input<typeof deals.archiveStage>);
export const reorderStagesAction = async (input: Input<typeof deals.reorderStages>) => reorderStages(input);
export const createPipelineAction = async (input: Input<typeof deals.createPipeline>) =>
  createPipeline(input);
export const updatePipelineAction = async (input: Input<typeof deals.updatePipeline>) =>
  updatePipeline(input);
export const archivePipelineAction = async (input: Ref) =>
  archivePipeline(input as Input<typeof deals.archivePipeline>);
export const setCloseReasonsAction = async (input: Input<typeof deals.setCloseReasons>) =>
  setCloseReasons(input);
export const createPoolAction = async (input: Input<typeof pools.createPool>) => createPool(input);
export const updatePoolAction = async (input: Input<typeof pools.updatePool>) => updatePool(input);
export const archivePoolAction = async (input: Ref) => archivePool(input);
export const updateFieldAction = async (input: Input<typeof records.updateField>) => updateField(input);
export const setChoicesAction = async (input: Input<typeof records.setChoices>) => setChoices(input);
export const reorderFieldsAction = async (input: Input<typeof records.reorderFields>) => reorderFields(input);
export const defineFieldAction = async (set: FieldSet) =>
  defineField(set as Input<typeof records.defineField>);
export const archiveFieldAction = async (input: Input<typeof records.archiveField>) => archiveField(input);
export const defineTagAction = async (set: FieldSet) => defineTag(set as Input<typeof records.defineTag>);
export const updateTagAction = async (input: Ref & { set: FieldSet }) =>
  updateTag(input as Input<typeof records.updateTag>);
export const deleteTagAction = async (input: { id: string }) => deleteTag(input);
export const createPriceListAction = async (set: FieldSet) =>
  createPriceList(set as Input<typeof products.createPriceList>);
export const updatePriceListAction = async (input: Ref & { set: FieldSet }) =>
  updatePriceList(input as Input<typeof products.updatePriceList>);
export const archivePriceListAction = async (input: Ref) =>
  archivePriceList(input as Input<typeof products.archivePriceList>);
export const updateSettingsAction = async (input: Input<typeof records.updateSettings>) =>
  updateSettings(input);
