import { createContactInput, updateContactInput } from "#lib/domains/customers/contract.ts";
import { contactRecords, customerRecords, listContacts } from "#lib/domains/customers/index.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { newId } from "#lib/platform/ids.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { endMainPositions, insertPositions } from "../lookup-repository.ts";
import { findCustomers, makeCustomers } from "./find-customers.ts";
import type { ImportObject, Values } from "./import-object.ts";

/** A contact is where its customer is. */
async function placesOf(asking: Asking, all: readonly Values[]): Promise<Partial<Row>[]> {
  const ids = [...new Set(all.flatMap(({ customer }) => (customer ? [String(customer)] : [])))];
  const rows = await findRecords(asking.tx, customerRecords, ids);
  const places = new Map(
    rows.map(({ id, ownerId, teamId, teamPath, collaboratorIds }) => [
      id,
      { ownerId, teamId, teamPath, collaboratorIds },
    ]),
  );
  return all.map(({ customer }) => places.get(String(customer)) ?? {});
}

/** Where they work now goes into the history of where they worked. */
async function keepPositions(asking: Asking, changed: readonly Changed[]): Promise<void> {
  const moved = changed.filter(({ before, row, change }) =>
    change.op === "create" ? row.customerId : before.customerId !== row.customerId,
  );
  const left = moved.filter(({ before, change }) => change.op !== "create" && before.customerId);
  const today = dayOf(now());
  if (left.length > 0)
    await endMainPositions(
      asking.tx,
      left.map(({ row }) => row.id),
      today,
    );
  const since = new Set(left.map(({ row }) => row.id));
  const { tenantId, userId } = asking.context.principal;
  const at = now();
  await insertPositions(
    asking.tx,
    moved
      .filter(({ row }) => row.customerId)
      .map(({ row }) => ({
        id: newId("position"),
        tenantId,
        contactId: row.id,
        customerId: String(row.customerId),
        title: row.title as string | null,
        department: row.department as string | null,
        main: true,
        version: 1,
        startsOn: since.has(row.id) ? today : null,
        createdBy: userId,
        createdAt: at,
        updatedAt: at,
      })),
  );
}

/** People: known by how they are reached, or by their name at one company. Companies that are not there yet are made. */
export const contactImport: ImportObject = {
  object: "contact",
  records: contactRecords as unknown as Records,
  create: createContactInput.omit({ onDuplicate: true }),
  set: updateContactInput.shape.set,
  rights: { create: "contact.create", update: "contact.update", give: "contact.transfer" },
  pooled: false,
  remarks: "note",
  names: { name: "person", customer: "firm" },
  behindName: { phone: "phone", title: "title", wechat: "wechat" },
  sure: ["phone", "email", "wechat", "name"],
  keyFields: { phone: "phone", email: "email", wechat: "wechat" },
  find: (asking, _field, texts) => findCustomers(asking, texts, { promises: true }),
  prepare: makeCustomers,
  more: placesOf,
  afterwards: keepPositions,
  list: listContacts,
};
