import { createCustomerInput, updateCustomerInput } from "#lib/domains/customers/contract.ts";
import { customerRecords, listCustomers } from "#lib/domains/customers/index.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { findCustomers } from "./find-customers.ts";
import type { ImportObject } from "./import-object.ts";
import { isElsewhere } from "./is-elsewhere.ts";

/** Companies: known by their code, name, phone or mail; those of one name in two cities are two. */
export const customerImport: ImportObject = {
  object: "customer",
  records: customerRecords as unknown as Records,
  create: createCustomerInput.omit({ owner: true, onDuplicate: true }),
  set: updateCustomerInput.shape.set,
  rights: { create: "customer.create", update: "customer.update", give: "customer.transfer" },
  pooled: true,
  remarks: "description",
  names: { name: "firm", parent: "firm" },
  // 統一編號, numbers of the former registers of taxes, trade and organisations, of taxes in Europe.
  codes: { uscc: /^(?:\d{8}|\d{13}|\d{15}|[0-9A-Z]{8}-?[0-9X]|[A-Z]{2}[0-9A-Z]{8,12})$/i },
  sure: ["uscc", "name", "phone", "email"],
  apart: ({ name }) => (name ? String(name) : null),
  differs: isElsewhere,
  keyFields: { uscc: "uscc", name: "name", phone: "phone", email: "email" },
  find: (asking, _field, texts) => findCustomers(asking, texts, { promises: false }),
  list: listCustomers,
};
