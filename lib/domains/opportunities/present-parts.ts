import type { Asking } from "#lib/platform/records/asking.ts";
import { readNames } from "#lib/platform/records/present-records.ts";
import { type PartRows, selectPart } from "./part-repository.ts";
import { opportunityRecords } from "./records-repository.ts";

type Named = (kind: string, id: string | null) => { id: string; name: string } | null;

function presentItem(named: Named, row: PartRows["items"]) {
  const { id, productId, name, unit, quantity, listPrice, discount, price, total, note } = row;
  return {
    id,
    product: named("product", productId),
    name,
    unit,
    quantity,
    listPrice,
    discount,
    price,
    total,
    note,
  };
}

function presentStakeholder(named: Named, row: PartRows["stakeholders"]) {
  const { id, contactId, role, stance, influence, note } = row;
  return { id, contact: named("contact", contactId), role, stance, influence, note };
}

function presentRival(named: Named, row: PartRows["competitors"]) {
  const { id, competitorId, threat, product, price, strengths, weaknesses, note } = row;
  const competitor = named("competitor", competitorId);
  return { id, competitor, threat, product, price, strengths, weaknesses, note };
}

function presentRisk(named: Named, row: PartRows["risks"]) {
  const { id, kind, level, title, note, mitigation, status, ownerId, dueOn } = row;
  const closedAt = row.closedAt?.toISOString() ?? null;
  return { id, kind, level, title, note, mitigation, status, owner: named("user", ownerId), dueOn, closedAt };
}

/** Lines, people, competitors and risks of an opportunity that the person was found to see, with names. */
export async function presentParts(asking: Asking, id: string) {
  const { tx } = asking;
  const [items, stakeholders, competitors, risks] = await Promise.all([
    selectPart(tx, "items", id),
    selectPart(tx, "stakeholders", id),
    selectPart(tx, "competitors", id),
    selectPart(tx, "risks", id),
  ]);
  const names = await readNames(tx, opportunityRecords, [
    ...items.map((row) => ({ kind: "product", id: row.productId })),
    ...stakeholders.map((row) => ({ kind: "contact", id: row.contactId })),
    ...competitors.map((row) => ({ kind: "competitor", id: row.competitorId })),
    ...risks.map((row) => ({ kind: "user", id: row.ownerId })),
  ]);
  const named: Named = (kind, of) => (of === null ? null : { id: of, name: names.get(kind)?.get(of) ?? "" });
  return {
    items: items.map((row) => presentItem(named, row)),
    stakeholders: stakeholders.map((row) => presentStakeholder(named, row)),
    competitors: competitors.map((row) => presentRival(named, row)),
    risks: risks.map((row) => presentRisk(named, row)),
  };
}
