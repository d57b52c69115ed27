import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type DocumentInput, saveDocumentsInput } from "../contract.ts";
import {
  insertChunks,
  insertDocuments,
  insertVersions,
  lockByExternalId,
  pathsOfTeams,
  selectVersionFacts,
  updateDocument,
} from "../document-repository.ts";
import { mayChange, maySaveAs } from "../policy.ts";
import { type Plan, planDocuments } from "../saving/plan-documents.ts";
import { tellSearch } from "../tell-search.ts";

/** The documents that are there already, by what their client calls them. */
async function knownOf(tx: Tx, context: Context, given: DocumentInput[]) {
  const names = given.flatMap(({ externalId }) => externalId ?? []);
  if (new Set(names).size < names.length) {
    throw new AppError("invalid", "an external id stands twice", { reason: "document_repeated" });
  }
  const rows = await lockByExternalId(tx, names);
  if (rows.some((row) => !mayChange(context, row))) {
    throw new AppError("forbidden", "somebody else's document", { reason: "document_not_yours" });
  }
  const facts = await selectVersionFacts(
    tx,
    rows.map(({ currentVersionId }) => currentVersionId),
  );
  const versions = new Map(facts.map((version) => [version.id, version]));
  return new Map(
    rows.flatMap((row) => {
      const version = versions.get(row.currentVersionId);
      return version ? [[row.externalId ?? "", { row, version }] as const] : [];
    }),
  );
}

async function audiencePaths(tx: Tx, given: DocumentInput[]): Promise<Map<string, string>> {
  const ids = [...new Set(given.flatMap(({ audience }) => audience?.teams ?? []))];
  const paths = await pathsOfTeams(tx, ids);
  if (ids.every((id) => paths.has(id))) return paths;
  throw new AppError("invalid", "no such team", { reason: "team_not_found" });
}

async function write(tx: Tx, plan: Plan): Promise<void> {
  await insertDocuments(tx, plan.documents);
  for (const { id, set } of plan.updates) await updateDocument(tx, id, set);
  await insertVersions(tx, plan.versions);
  await insertChunks(tx, plan.chunks);
}

/**
 * Takes in documents as they should be: those that their client has sent before are brought up to date, with a new
 * version where the words have changed. All of them or none. Search knows them when this returns.
 */
export const saveDocuments = command({
  name: "document.save",
  input: saveDocumentsInput,
  access: (context, { documents }) =>
    maySaveAs(
      context,
      documents.map(({ status }) => status),
    ),
  run: async ({ tx, context, input: { documents } }) => {
    const { tenantId, userId } = context.principal;
    const known = await knownOf(tx, context, documents);
    const paths = await audiencePaths(tx, documents);
    const plan = planDocuments(documents, known, { tenantId, userId, at: now(), paths });
    await write(tx, plan);
    const touched = [...plan.documents, ...plan.updates].map(({ id }) => id);
    tellSearch(tx, context, touched);
    return {
      result: { items: plan.saved },
      changes: plan.changes,
      event: {
        type: "document.saved",
        aggregateType: "document",
        aggregateId: touched[0] ?? plan.saved[0]?.id ?? "",
        payload: { documents: touched },
      },
    };
  },
});
