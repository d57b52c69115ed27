"use server";
import type { z } from "zod";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { SaveRecord } from "#components/shared/record/save-result.ts";
import type {
  CreateProductInput,
  setPricesInput,
  setVersionsInput,
  updateProductInput,
} from "#lib/domains/products/contract.ts";
import {
  aggregateProducts,
  createProduct,
  deleteFile,
  deleteProduct,
  listProducts,
  productHistory,
  setPrices,
  setVersions,
  updateProduct,
} from "#lib/domains/products/index.ts";
import type { AggregateQuery, RecordQuery } from "#lib/platform/records/contract.ts";

const create = action(createProduct);
const update = action(updateProduct);
const remove = action(deleteProduct);
const versions = action(setVersions);
const prices = action(setPrices);
const removeFile = action(deleteFile);

export const loadProducts = async (input: RecordQuery) => query(listProducts, input);
export const loadProductHistory = async (id: string) => query(productHistory, { id });
export const sumProducts = async (input: AggregateQuery) => query(aggregateProducts, input);
export const createProductAction = async (set: Record<string, unknown>) => create(set as CreateProductInput);
export const updateProductAction: SaveRecord = async (input) =>
  update(input as z.input<typeof updateProductInput>);
export const deleteProductAction = async (input: { id: string; version: number }) => remove(input);
export const setVersionsAction = async (input: z.input<typeof setVersionsInput>) => versions(input);
export const setPricesAction = async (input: z.input<typeof setPricesInput>) => prices(input);
export const deleteFileAction = async (input: { id: string }) => removeFile(input);
