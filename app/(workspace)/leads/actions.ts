"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import { previewBulk, runBulk } from "#app/(workspace)/bulk-records.ts";
import { leadBulk } from "#app/(workspace)/leads/lead-bulk.ts";
import { readLead } from "#app/(workspace)/leads/read-lead.ts";
import type { BulkChange, BulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import * as leads from "#lib/domains/leads/index.ts";
import type { AggregateQuery, RecordQuery } from "#lib/platform/records/contract.ts";

const create = action(leads.createLead);
const update = action(leads.updateLead);
const assign = action(leads.assignLead);
const convert = action(leads.convertLead);
const collaborators = action(leads.setLeadCollaborators);
const tag = action(leads.tagLeads);
const remove = action(leads.deleteLead);
const restore = action(leads.restoreLead);
const merge = action(leads.mergeLeads);
const undoMerge = action(leads.undoLeadMerge);

type Input<V extends (context: never, input: never) => unknown> = Parameters<V>[1];
type Versioned = { id: string; version?: number };

export const loadLeads = async (input: RecordQuery) => query(leads.queryLeads, input);
export const sumLeads = async (input: AggregateQuery) => query(leads.aggregateLeads, input);
export const loadLead = async (id: string) => readLead(id);
export const loadLeadHistory = async (id: string) => query(leads.getLeadHistory, { id });
export const leadDuplicates = async (input: Input<typeof leads.findLeadDuplicates>) =>
  query(leads.findLeadDuplicates, input);
export const createLeadAction = async (set: FieldSet) => create(set as Input<typeof leads.createLead>);
export const updateLeadAction = async (input: Versioned & { set: FieldSet }) =>
  update(input as Input<typeof leads.updateLead>);
export const assignLeadAction = async (input: Input<typeof leads.assignLead>) => assign(input);
export const convertLeadAction = async (input: Input<typeof leads.convertLead>) => convert(input);
export const loadConversion = async (id: string) => query(leads.proposeConversion, { id });
export const setLeadCollaboratorsAction = async (input: Input<typeof leads.setLeadCollaborators>) =>
  collaborators(input);
export const tagLeadAction = async (input: Input<typeof leads.tagLeads>) => tag(input);
export const deleteLeadAction = async (input: Versioned) => remove(input);
export const restoreLeadAction = async (input: Versioned) => restore(input);
export const mergeLeadsAction = async (input: Input<typeof leads.mergeLeads>) => merge(input);
export const undoLeadMergeAction = async (mergeId: string) => undoMerge({ mergeId });
export const previewLeads = async (target: BulkTarget) => previewBulk(leadBulk, target);
export const changeLeads = async (target: BulkTarget, change: BulkChange) =>
  runBulk(leadBulk, target, change);
