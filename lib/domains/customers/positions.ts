import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { AppError } from "#lib/platform/errors.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { stableJson } from "#lib/platform/stable-json.ts";
import {
  endMainPosition,
  insertPosition,
  type NewPositionRow,
  type PositionRow,
  replacePositions,
  selectPlace,
  selectPositions,
} from "./contact-repository.ts";
import type { PositionDto } from "./contract.ts";
import { type ContactRow, contactRecords } from "./records-repository.ts";

/** A position's row as the verb makes it. */
export function positionRow(
  context: Context,
  contactId: string,
  given: Partial<NewPositionRow> & { customerId: string },
): NewPositionRow {
  const { tenantId, userId } = context.principal;
  const at = now();
  return {
    ...given,
    id: newId("position"),
    tenantId,
    contactId,
    createdBy: userId,
    createdAt: at,
    updatedAt: at,
  };
}

/** Positions as the contact's journal keeps them, for putting them back. */
export function journaledPositions(rows: NewPositionRow[]) {
  return rows.map((row) => ({
    customerId: row.customerId,
    title: row.title ?? null,
    department: row.department ?? null,
    startsOn: row.startsOn ?? null,
    endsOn: row.endsOn ?? null,
    main: row.main ?? false,
    note: row.note ?? null,
  }));
}

/** Puts the positions of before back. Throws `conflict` when they were edited since. */
export async function revertPositions(
  asking: Asking,
  contactId: string,
  change: { before: unknown; after: unknown },
): Promise<void> {
  const current = journaledPositions(await selectPositions(asking.tx, [contactId]));
  const text = (rows: unknown) => ((rows ?? []) as unknown[]).map(stableJson).sort().join();
  if (text(current) !== text(change.after)) {
    throw new AppError("conflict", `positions of ${contactId} were edited since`, {
      reason: "undo_edited_since",
      params: { label: "" },
      diff: [{ field: "positions", before: change.after, after: current }],
    });
  }
  const rows = (change.before ?? []) as ReturnType<typeof journaledPositions>;
  await replacePositions(
    asking.tx,
    contactId,
    rows.map((row) => positionRow(asking.context, contactId, row)),
  );
}

/** A contact is where its customer is: owner, team and collaborators are the customer's. */
export async function placeAt(asking: Asking, customerId: string | null | undefined) {
  return customerId ? ((await selectPlace(asking.tx, customerId)) ?? {}) : {};
}

/** The contact stands for another company now: the old main position ends today, a new one begins. */
export async function followCustomer(
  asking: Asking,
  before: ContactRow | null,
  row: ContactRow,
): Promise<void> {
  if ((before?.customerId ?? null) === row.customerId) return;
  const today = dayOf(now());
  if (before?.customerId) await endMainPosition(asking.tx, row.id, today, now());
  if (!row.customerId) return;
  const { customerId, title, department } = row;
  const position = { customerId, title, department, main: true, startsOn: before?.customerId ? today : null };
  await insertPosition(asking.tx, positionRow(asking.context, row.id, position));
}

/** Positions as they leave the server, those at companies that the person may see. */
export async function presentPositions(asking: Asking, contactId: string): Promise<PositionDto[]> {
  const rows = await selectPositions(asking.tx, [contactId]);
  const wanted = rows.map((row) => ({ kind: "customer", id: row.customerId }));
  const names = (await readNames(asking.tx, contactRecords, wanted)).get("customer");
  return rows.flatMap((row) => {
    const name = names?.get(row.customerId);
    return name === undefined ? [] : [present(row, name)];
  });
}

function present(row: PositionRow, name: string): PositionDto {
  const { id, title, department, startsOn, endsOn, main, note } = row;
  return { id, customer: { id: row.customerId, name }, title, department, startsOn, endsOn, main, note };
}
