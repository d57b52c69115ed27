import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { editDocumentInput } from "../contract.ts";
import { documentEvent, requireDocument } from "../document.ts";
import {
  type DocumentRow,
  insertChunks,
  insertVersions,
  pathsOfTeams,
  selectVersion,
  selectVersions,
  updateDocument,
} from "../document-repository.ts";
import { maySaveAs } from "../policy.ts";
import { hashOf, makeVersion, plainText } from "../saving/make-version.ts";
import { tellSearch } from "../tell-search.ts";

const shown = ({ title, type, domain, tags, ownerId, validFrom, validUntil, status }: DocumentRow) => ({
  title,
  type,
  domain,
  tags,
  ownerId,
  validFrom,
  validUntil,
  status,
});

/** Changes a document. New words make a version that is a draft; what is published stays until that one is. */
export const editDocument = command({
  name: "document.edit",
  input: editDocumentInput,
  access: (context) => maySaveAs(context, ["draft"]),
  run: async ({ tx, context, input }) => {
    const { title, text, questions, audience, owner, ...facts } = input.set;
    const { tenantId, userId } = context.principal;
    const row = await requireDocument(tx, context, input);
    const current = await selectVersion(tx, row.currentVersionId);
    if (!current) throw new AppError("internal", `document ${row.id} has no version`);
    const words = {
      title: title ?? current.title,
      text: text === undefined ? current.text : plainText(text),
      questions: questions ?? current.questions,
    };
    const at = now();
    const isNew = hashOf(words) !== current.sha256;
    const [latest] = await selectVersions(tx, row.id);
    const no = (latest?.no ?? current.no) + 1;
    const made = { tenantId, documentId: row.id, no, createdBy: userId, createdAt: at };
    const next = isNew ? makeVersion(words, made) : undefined;
    if (next) {
      await insertVersions(tx, [next.version]);
      await insertChunks(tx, next.chunks);
    }
    const paths = await pathsOfTeams(tx, audience?.teams ?? []);
    const after: DocumentRow = {
      ...row,
      ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
      title: words.title,
      ownerId: owner ?? row.ownerId,
      ...(audience && {
        audienceRoles: audience.roles,
        audienceTeams: audience.teams,
        audiencePaths: audience.teams.map((team) => paths.get(team) ?? "/-/"),
      }),
      ...(next && { currentVersionId: next.version.id, status: "draft" }),
      version: row.version + 1,
      updatedBy: userId,
      updatedAt: at,
    };
    const { id: _id, ...set } = after;
    await updateDocument(tx, row.id, set);
    tellSearch(tx, context, [row.id]);
    return {
      result: { id: row.id, version: after.version, versionNo: next?.version.no ?? current.no },
      changes: [
        {
          entityType: "document",
          entityId: row.id,
          op: "update",
          before: { ...shown(row), versionNo: current.no },
          after: { ...shown(after), versionNo: next?.version.no ?? current.no },
          version: after.version,
        },
      ],
      event: documentEvent("document.edited", row.id),
    };
  },
});
