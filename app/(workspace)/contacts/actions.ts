"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import { previewBulk, runBulk } from "#app/(workspace)/bulk-records.ts";
import { contactBulk } from "#app/(workspace)/contacts/contact-bulk.ts";
import type { BulkChange, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import * as customers from "#lib/domains/customers/index.ts";
import type { AggregateQuery, RecordQuery } from "#lib/platform/records/contract.ts";

const create = action(customers.createContact);
const update = action(customers.updateContact);
const tag = action(customers.tagContacts);
const positions = action(customers.setPositions);
const remove = action(customers.deleteContact);
const restore = action(customers.restoreContact);
const merge = action(customers.mergeContacts);
const undoMerge = action(customers.undoContactMerge);

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
type Versioned = { id: string; version?: number };

export const loadContacts = async (input: RecordQuery) => query(customers.listContacts, input);
export const sumContacts = async (input: AggregateQuery) => query(customers.aggregateContacts, input);
export const createContactAction = async (set: FieldSet) =>
  create(set as Input<typeof customers.createContact>);
export const updateContactAction = async (input: Versioned & { set: FieldSet }) =>
  update(input as Input<typeof customers.updateContact>);
export const tagContactAction = async (input: Input<typeof customers.tagContacts>) => tag(input);
export const setPositionsAction = async (input: Input<typeof customers.setPositions>) => positions(input);
export const deleteContactAction = async (input: Versioned) => remove(input);
export const restoreContactAction = async (input: Versioned) => restore(input);
export const mergeContactsAction = async (input: Input<typeof customers.mergeContacts>) => merge(input);
export const undoContactMergeAction = async (mergeId: string) => undoMerge({ mergeId });
export const contactDuplicates = async (input: Input<typeof customers.findContactDuplicates>) =>
  query(customers.findContactDuplicates, input);
export const loadContact = async (id: string) => query(customers.getContact, { id });
export const loadContactHistory = async (id: string) => query(customers.contactHistory, { id });
export const previewContacts = async (target: BulkTarget) => previewBulk(contactBulk, target);
export const changeContacts = async (target: BulkTarget, change: BulkChange) =>
  runBulk(contactBulk, target, change);
