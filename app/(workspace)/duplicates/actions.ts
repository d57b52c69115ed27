"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import * as records from "#lib/domains/records/index.ts";

const dismiss = action(records.dismissDuplicate);
type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];

export const loadDuplicates = async (input: Input<typeof records.listDuplicates>) =>
  query(records.listDuplicates, input);
export const dismissDuplicateAction = async (input: Input<typeof records.dismissDuplicate>) => dismiss(input);
