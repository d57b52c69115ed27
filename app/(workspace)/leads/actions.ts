"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { CaptureLeadInput, ListLeadsInput, UpdateLeadInput } from "#lib/domains/leads/contract.ts";
import { captureLead, deleteLead, listLeads, updateLead } from "#lib/domains/leads/index.ts";

const capture = action(captureLead);
const update = action(updateLead);
const remove = action(deleteLead);

export const captureLeadAction = async (input: CaptureLeadInput) => capture(input);
export const updateLeadAction = async (input: UpdateLeadInput) => update(input);
export const deleteLeadAction = async (input: { id: string; version: number }) => remove(input);
export const loadLeads = async (input: ListLeadsInput) => query(listLeads, input);
