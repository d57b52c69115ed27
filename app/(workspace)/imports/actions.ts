"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import * as imports from "#lib/domains/imports/index.ts";

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
type Ref = { id: string };

const map = action(imports.setImportMapping);
const check = action(imports.checkImport);
const run = action(imports.runImport);
const cancel = action(imports.cancelImport);
const resume = action(imports.resumeImport);
const undo = action(imports.undoImport);
const sheet = action(imports.importSheet);
const decide = action(imports.decideDuplicates);

export const loadImport = async (id: string) => query(imports.getImport, { id });
export const loadImportRows = async (input: Input<typeof imports.listImportRows>) =>
  query(imports.listImportRows, input);
export const setMappingAction = async (input: Input<typeof imports.setImportMapping>) => map(input);
export const importSheetAction = async (input: Input<typeof imports.importSheet>) => sheet(input);
export const checkImportAction = async (input: Ref) => check(input);
export const runImportAction = async (input: Ref) => run(input);
export const cancelImportAction = async (input: Ref) => cancel(input);
export const resumeImportAction = async (input: Ref) => resume(input);
export const undoImportAction = async (input: Ref) => undo(input);
export const decideDuplicatesAction = async (input: Input<typeof imports.decideDuplicates>) => decide(input);
