import { newId } from "#lib/platform/ids.ts";
import type { RecordChange } from "#lib/platform/journal.ts";
import type { DocumentInput, SavedDocument } from "../contract.ts";
import type { DocumentRow, NewChunk, NewDocument, NewVersion, VersionFacts } from "../document-repository.ts";
import { hashOf, makeVersion, plainText, type VersionText } from "./make-version.ts";

type Known = { row: DocumentRow; version: VersionFacts };
type Who = { tenantId: string; userId: string; at: Date; paths: Map<string, string> };
export type Plan = {
  documents: NewDocument[];
  updates: { id: string; set: Partial<DocumentRow> }[];
  versions: NewVersion[];
  chunks: NewChunk[];
  changes: RecordChange[];
  saved: SavedDocument[];
};

const mostTitle = 120;

function textOf(given: DocumentInput): VersionText {
  const text = plainText(given.text);
  const [firstLine = ""] = text.split("\n");
  const title = given.title || firstLine.replace(/^#{1,6}\s+/, "").slice(0, mostTitle);
  return { title, text, questions: given.questions };
}

function factsOf(given: DocumentInput, title: string, { paths }: Who) {
  const teams = given.audience?.teams ?? [];
  return {
    title,
    type: given.type,
    domain: given.domain ?? null,
    tags: [...new Set(given.tags)],
    status: given.status,
    audienceRoles: given.audience?.roles ?? [],
    audienceTeams: teams,
    audiencePaths: teams.map((team) => paths.get(team) ?? "/-/"),
    validFrom: given.validFrom ?? null,
    validUntil: given.validUntil ?? null,
  };
}

const journaled = ({ audiencePaths: _follows, ...facts }: ReturnType<typeof factsOf>, version: number) => ({
  ...facts,
  versionNo: version,
});

const publishes = (given: DocumentInput) => given.status === "published";

function create(plan: Plan, given: DocumentInput, who: Who): void {
  const { tenantId, userId, at } = who;
  const id = newId("document");
  const text = textOf(given);
  const { version, chunks } = makeVersion(text, {
    tenantId,
    documentId: id,
    no: 1,
    createdBy: userId,
    createdAt: at,
  });
  const facts = factsOf(given, text.title, who);
  plan.documents.push({
    ...facts,
    id,
    tenantId,
    externalId: given.externalId ?? null,
    ownerId: userId,
    currentVersionId: version.id,
    publishedVersionId: publishes(given) ? version.id : null,
    publishedAt: publishes(given) ? at : null,
    createdBy: userId,
    createdAt: at,
    updatedBy: userId,
    updatedAt: at,
  });
  plan.versions.push(version);
  plan.chunks.push(...chunks);
  plan.changes.push({ ...change(id, 1), op: "create", before: {}, after: journaled(facts, 1) });
  plan.saved.push({ ...told(given, text.title, id), version: 1, chunks: chunks.length, outcome: "created" });
}

const change = (id: string, version: number) => ({ entityType: "document", entityId: id, version });
const told = (given: DocumentInput, title: string, id: string) => ({
  id,
  externalId: given.externalId ?? null,
  title,
  status: given.status,
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function update(plan: Plan, given: DocumentInput, { row, version }: Known, who: Who): void {
  const text = textOf(given);
  const facts = factsOf(given, text.title, who);
  const next = hashOf(text) === version.sha256 ? undefined : nextVersion(text, row, version, who);
  const current = next?.version.id ?? version.id;
  const set = {
    ...facts,
    currentVersionId: current,
    publishedVersionId: publishes(given) ? current : null,
  };
  const before = Object.fromEntries(
    Object.keys(set).map((field) => [field, row[field as keyof typeof set]]),
  ) as typeof set;
  const shown = { ...told(given, text.title, row.id), version: next?.version.no ?? version.no };
  if (same(set, before)) {
    plan.saved.push({ ...shown, chunks: version.chunks, outcome: "unchanged" });
    return;
  }
  if (next) {
    plan.versions.push(next.version);
    plan.chunks.push(...next.chunks);
  }
  const republished = set.publishedVersionId !== null && set.publishedVersionId !== row.publishedVersionId;
  plan.updates.push({
    id: row.id,
    set: {
      ...set,
      publishedAt: republished ? who.at : publishes(given) ? row.publishedAt : null,
      version: row.version + 1,
      updatedBy: who.userId,
      updatedAt: who.at,
    },
  });
  plan.changes.push({
    ...change(row.id, row.version + 1),
    op: "update",
    before: journaled(before, version.no),
    after: journaled(facts, shown.version),
  });
  plan.saved.push({ ...shown, chunks: next?.chunks.length ?? version.chunks, outcome: "updated" });
}

function nextVersion(text: VersionText, row: DocumentRow, version: VersionFacts, who: Who) {
  const { tenantId, userId, at } = who;
  const of = { tenantId, documentId: row.id, no: version.latest + 1, createdBy: userId, createdAt: at };
  return makeVersion(text, of);
}

/** What has to be written so that the documents are as they were given: new ones, new versions, new facts, or nothing. */
export function planDocuments(given: DocumentInput[], known: Map<string, Known>, who: Who): Plan {
  const plan: Plan = { documents: [], updates: [], versions: [], chunks: [], changes: [], saved: [] };
  for (const each of given) {
    const there = each.externalId ? known.get(each.externalId) : undefined;
    if (there) update(plan, each, there, who);
    else create(plan, each, who);
  }
  return plan;
}
