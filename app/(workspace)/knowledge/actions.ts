"use server";
import type { z } from "zod";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import { importPageInput } from "#lib/domains/knowledge/contract.ts";
import * as knowledge from "#lib/domains/knowledge/index.ts";

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];

const move = action(knowledge.moveDocument);
const importPage = action(async (context, given: z.input<typeof importPageInput>) =>
  knowledge.importPage(context, importPageInput.parse(given)),
);
const editPassage = action(knowledge.editPassage);
const rollBack = action(knowledge.rollBackDocument);
const resolveGap = action(knowledge.resolveGap);

export const loadDocuments = async (input: Input<typeof knowledge.listDocuments>) =>
  query(knowledge.listDocuments, input);
export const loadVersion = async (id: string, versionNo: number) =>
  query(knowledge.getVersion, { id, versionNo });
export const loadGaps = async (input: Input<typeof knowledge.listGaps>) => query(knowledge.listGaps, input);
export const searchAction = async (input: Input<typeof knowledge.searchKnowledge>) =>
  query(knowledge.searchKnowledge, input);
export const moveDocumentAction = async (input: Input<typeof knowledge.moveDocument>) => move(input);
export const importPageAction = async (input: z.input<typeof importPageInput>) => importPage(input);
export const editPassageAction = async (input: Input<typeof knowledge.editPassage>) => editPassage(input);
export const rollBackAction = async (input: Input<typeof knowledge.rollBackDocument>) => rollBack(input);
export const resolveGapAction = async (input: Input<typeof knowledge.resolveGap>) => resolveGap(input);
