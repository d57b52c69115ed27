import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import { type Checked, checkQuestions } from "../check-questions.ts";
import { type DocumentStatus, moveDocumentInput } from "../contract.ts";
import { documentEvent, requireDocument } from "../document.ts";
import { type DocumentRow, updateDocument } from "../document-repository.ts";
import { rejudge } from "../judge-document.ts";
import { insertCheck } from "../life-repository.ts";
import { mayPublish, mayRead } from "../policy.ts";
import { mayMove, needsPublisher } from "../status-flow.ts";
import { tellSearch } from "../tell-search.ts";

function refuseFall(checked: Checked, override: string | undefined): void {
  if (checked.passed || override !== undefined) return;
  const [first] = checked.lost;
  throw new AppError("precondition", `${checked.lost.length} gold questions lose their answer`, {
    reason: "recall_falls",
    params: { count: checked.lost.length, question: first?.question ?? "" },
  });
}

async function check(tx: Tx, context: Context, row: DocumentRow, override?: string): Promise<Checked> {
  const checked = await checkQuestions(tx, context, row);
  refuseFall(checked, override);
  await insertCheck(tx, {
    ...checked,
    id: newId("knowledgeCheck"),
    tenantId: context.principal.tenantId,
    documentId: row.id,
    versionId: row.currentVersionId,
    override: checked.passed ? null : (override ?? null),
    createdBy: context.principal.userId,
    createdAt: now(),
  });
  return checked;
}

function setFor(row: DocumentRow, to: DocumentStatus, at: Date): Partial<DocumentRow> {
  if (to === "published") return { status: to, publishedVersionId: row.currentVersionId, publishedAt: at };
  // A published document that is taken up again is no longer found; so is one that is put away.
  const hides = to === "archived" || (row.status === "published" && to === "draft");
  return { status: to, ...(hides && { publishedVersionId: null, publishedAt: null }) };
}

/**
 * Moves a document on: draft, review, approved, published, archived. Published, its latest version is what search reads,
 * and only if every gold question that finds its answer today still would; `override` says why not.
 */
export const moveDocument = command({
  name: "document.move",
  input: moveDocumentInput,
  access: (context, { to }) => (needsPublisher(to) ? mayPublish(context) : mayRead(context)),
  run: async ({ tx, context, input: { to, override, ...ref } }) => {
    const row = await requireDocument(tx, context, ref);
    if (!mayMove(row.status, to)) {
      throw new AppError("precondition", `${row.status} to ${to}`, {
        reason: "document_move",
        params: { from: row.status, to },
      });
    }
    const at = now();
    const checked = to === "published" ? await check(tx, context, row, override) : undefined;
    const version = row.version + 1;
    const set = setFor(row, to, at);
    await updateDocument(tx, row.id, { ...set, version, updatedBy: context.principal.userId, updatedAt: at });
    await rejudge(tx, { ...row, ...set });
    tellSearch(tx, context, [row.id]);
    const { status, publishedVersionId } = row;
    return {
      result: { id: row.id, version, status: to, check: checked ?? null },
      changes: [
        {
          entityType: "document",
          entityId: row.id,
          op: "update",
          before: { status, publishedVersionId },
          after: { status, publishedVersionId, ...set },
          version,
        },
      ],
      event: documentEvent(`document.${to}`, row.id),
    };
  },
});
