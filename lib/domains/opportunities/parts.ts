import { now } from "#lib/platform/clock.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { type Changed, changeRecords } from "#lib/platform/records/change-records.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import { type PartName, type PartRow, type PartRows, replacePart, selectPart } from "./part-repository.ts";
import { type OpportunityRow, opportunityRecords } from "./records-repository.ts";

export const partNames = [
  "items",
  "stakeholders",
  "competitors",
  "risks",
] as const satisfies readonly PartName[];
/** What of each row counts, is journaled and can be put back; and by what a row is known again. */
const kept: Record<PartName, readonly string[]> = {
  items: ["productId", "name", "unit", "quantity", "listPrice", "discount", "price", "total", "note"],
  stakeholders: ["contactId", "role", "stance", "influence", "note"],
  competitors: ["competitorId", "threat", "product", "price", "strengths", "weaknesses", "note"],
  risks: ["id", "kind", "level", "title", "note", "mitigation", "status", "ownerId", "dueOn", "closedAt"],
};
const identity: Record<PartName, string | null> = {
  items: null,
  stakeholders: "contactId",
  competitors: "competitorId",
  risks: "id",
};
const idKinds = {
  items: "item",
  stakeholders: "stakeholder",
  competitors: "opportunityCompetitor",
  risks: "risk",
} as const;
export type PartValues = Record<string, unknown>;

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));

function journaledPart(name: PartName, rows: readonly PartValues[]): PartValues[] {
  return rows.map((row) => Object.fromEntries(kept[name].map((key) => [key, plain(row[key])])));
}

function rowsOf(
  asking: Asking,
  name: PartName,
  opportunityId: string,
  given: PartValues[],
  was: PartValues[],
) {
  const { tenantId, userId } = asking.context.principal;
  const at = now();
  const known = identity[name];
  return given.map((values, position): PartRow => {
    const before = known ? was.find((row) => row[known] === values[known]) : undefined;
    const unversioned = name === "items";
    return {
      ...values,
      ...(name === "risks" && { closedAt: values.closedAt ? new Date(values.closedAt as string) : null }),
      ...(unversioned
        ? { position }
        : { version: Number(before?.version ?? 0) + 1, createdBy: before?.createdBy ?? userId }),
      id: String(before?.id ?? values.id ?? newId(idKinds[name])),
      tenantId,
      opportunityId,
      // In the given order, also where there is no column for it.
      createdAt: (before?.createdAt as Date | undefined) ?? new Date(at.getTime() + position),
      updatedAt: at,
    };
  });
}

/** Puts what hangs on an opportunity in place, without a version of the opportunity. */
export async function putPart(
  asking: Asking,
  name: PartName,
  opportunityId: string,
  given: PartValues[],
): Promise<{ before: PartValues[]; after: PartValues[] }> {
  const was: PartValues[] = await selectPart(asking.tx, name, opportunityId);
  const before = journaledPart(name, was);
  const rows = rowsOf(asking, name, opportunityId, given, was);
  const after = journaledPart(name, rows);
  if (stableJson(before) !== stableJson(after)) await replacePart(asking.tx, name, opportunityId, rows);
  return { before, after };
}

/** Replaces one list of an opportunity as a whole, with a version of the opportunity and the list in its journal. */
export async function writePart(
  asking: Asking,
  row: OpportunityRow,
  part: { name: PartName; given: PartValues[]; also?: Partial<OpportunityRow> },
): Promise<Changed<OpportunityRow>> {
  const { before, after } = await putPart(asking, part.name, row.id, part.given);
  const touch = stableJson(before) !== stableJson(after);
  const edit = { row, set: part.also ?? {}, touch };
  const [changed] = await changeRecords(asking, opportunityRecords, [edit], "update");
  if (!changed) throw new AppError("internal", `${part.name} wrote nothing`);
  changed.change.before[part.name] = before;
  changed.change.after[part.name] = after;
  return changed;
}

/** Puts a list back as it was. Throws `conflict` when it was edited since. */
export async function revertPart(
  asking: Asking,
  row: OpportunityRow,
  name: PartName,
  change: { before?: unknown; after?: unknown },
): Promise<void> {
  const current = journaledPart(name, (await selectPart(asking.tx, name, row.id)) as PartRows[PartName][]);
  if (stableJson(current) !== stableJson(change.after ?? [])) {
    throw new AppError("conflict", `${name} of ${row.id} were edited since`, {
      reason: "undo_edited_since",
      params: { label: row.name },
      diff: [{ field: name, before: change.after ?? null, after: current }],
    });
  }
  await putPart(asking, name, row.id, (change.before ?? []) as PartValues[]);
}
