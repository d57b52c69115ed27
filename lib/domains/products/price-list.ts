import type { Tx } from "#db/client.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { DomainEvent } from "#lib/platform/outbox.ts";
import type { PriceListDto } from "./contract.ts";
import { isListNameTaken, lockPriceList, type PriceListRow } from "./price-repository.ts";

export function presentPriceList(row: PriceListRow): PriceListDto {
  const { id, version, name, currency, main, validFrom, validTo } = row;
  return { id, version, name, currency, main, validFrom, validTo, archived: row.archivedAt !== null };
}

/** What of a list the journal keeps. */
export function journaledList(row: Partial<PriceListRow>): Record<string, unknown> {
  const { name, main, validFrom, validTo, archivedAt } = row;
  return {
    name,
    main,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
    archived: Boolean(archivedAt),
  };
}

/** A list in use, held. Throws `not_found`, or `conflict` when `version` is old. */
export async function requirePriceList(tx: Tx, id: string, version?: number): Promise<PriceListRow> {
  const row = await lockPriceList(tx, id);
  if (!row || row.archivedAt) {
    throw new AppError("not_found", "no such price list", { reason: "price_list_not_found" });
  }
  if (version === undefined || version === row.version) return row;
  throw new AppError("conflict", `price list ${id} is at version ${row.version}`, { reason: "edited_since" });
}

export async function refuseTakenListName(tx: Tx, name: string, except?: string): Promise<void> {
  if (!(await isListNameTaken(tx, name, except))) return;
  throw new AppError("conflict", `price list ${name} exists`, {
    reason: "price_list_name_taken",
    params: { name },
    fields: [{ field: "name", reason: "not_unique" }],
  });
}

export function priceListEvent(type: string, id: string): DomainEvent {
  return { type, aggregateType: "price_list", aggregateId: id, payload: {} };
}
