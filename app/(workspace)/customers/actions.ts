"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import { previewBulk, runBulk } from "#app/(workspace)/bulk-records.ts";
import { customerBulk } from "#app/(workspace)/customers/customer-bulk.ts";
import type { BulkChange, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import * as customers from "#lib/domains/customers/index.ts";
import type { AggregateQuery, RecordQuery } from "#lib/platform/records/contract.ts";

const create = action(customers.createCustomer);
const update = action(customers.updateCustomer);
const transfer = action(customers.transferCustomers);
const tag = action(customers.tagCustomers);
const collaborators = action(customers.setCollaborators);
const remove = action(customers.deleteCustomer);
const restore = action(customers.restoreCustomer);
const merge = action(customers.mergeCustomers);
const undoMerge = action(customers.undoCustomerMerge);
const link = action(customers.linkRelation);

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
type Versioned = { id: string; version?: number };

export const loadCustomers = async (input: RecordQuery) => query(customers.listCustomers, input);
export const sumCustomers = async (input: AggregateQuery) => query(customers.aggregateCustomers, input);
export const createCustomerAction = async (set: FieldSet) =>
  create(set as Input<typeof customers.createCustomer>);
export const updateCustomerAction = async (input: Versioned & { set: FieldSet }) =>
  update(input as Input<typeof customers.updateCustomer>);
export const transferCustomerAction = async (input: Input<typeof customers.transferCustomers>) =>
  transfer(input);
export const tagCustomerAction = async (input: Input<typeof customers.tagCustomers>) => tag(input);
export const setCollaboratorsAction = async (input: Input<typeof customers.setCollaborators>) =>
  collaborators(input);
export const deleteCustomerAction = async (input: Versioned) => remove(input);
export const restoreCustomerAction = async (input: Versioned) => restore(input);
export const mergeCustomersAction = async (input: Input<typeof customers.mergeCustomers>) => merge(input);
export const undoCustomerMergeAction = async (mergeId: string) => undoMerge({ mergeId });
export const customerDuplicates = async (input: Input<typeof customers.findCustomerDuplicates>) =>
  query(customers.findCustomerDuplicates, input);
export const loadCustomer = async (id: string) => query(customers.getCustomer, { id });
export const loadCustomerHistory = async (id: string) => query(customers.customerHistory, { id });
export const loadFamily = async (id: string) => query(customers.customerHierarchy, { id });
export const loadGraph = async (input: Input<typeof customers.relationGraph>) =>
  query(customers.relationGraph, input);
export const loadConnections = async (input: Input<typeof customers.findConnections>) =>
  query(customers.findConnections, input);
export const linkRelationAction = async (input: Input<typeof customers.linkRelation>) => link(input);
export const previewCustomers = async (target: BulkTarget) => previewBulk(customerBulk, target);
export const changeCustomers = async (target: BulkTarget, change: BulkChange) =>
  runBulk(customerBulk, target, change);
