"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import type { CaptureLeadInput, ListLeadsInput, UpdateLeadInput } from "#lib/domains/leads/contract.ts";
import {
  assignLead,
  captureLead,
  convertLead,
  deleteLead,
  listLeads,
  proposeConversion,
  updateLead,
} from "#lib/domains/leads/index.ts";

const capture = action(captureLead);
const update = action(updateLead);
const remove = action(deleteLead);
const assign = action(assignLead);
const convert = action(convertLead);

export const captureLeadAction = async (input: CaptureLeadInput) => capture(input);
export const updateLeadAction = async (input: UpdateLeadInput) => update(input);
export const deleteLeadAction = async (input: { id: string; version: number }) => remove(input);
export const loadLeads = async (input: ListLeadsInput) => query(listLeads, input);
export const assignLeadAction = async (input: { id: string; userId: string; reason?: string }) =>
  assign(input);
export const convertLeadAction = async (input: Parameters<typeof convert>[0]) => convert(input);
export const loadConversion = async (id: string) => query(proposeConversion, { id });
