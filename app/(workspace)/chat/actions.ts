"use server";
import { action } from "#app/_server/action.ts";
import { query } from "#app/_server/query.ts";
import { focusedRecord } from "#app/(workspace)/chat/focused-record.ts";
import {
  deleteConversation,
  getConversation,
  listConversations,
  pinConversation,
  renameConversation,
} from "#lib/domains/conversations/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

const rename = action(renameConversation);
const pin = action(pinConversation);
const remove = action(deleteConversation);

export const renameConversationAction = async (input: { id: string; title: string }) => rename(input);
export const pinConversationAction = async (input: { id: string; pinned: boolean }) => pin(input);
export const deleteConversationAction = async (input: { id: string }) => remove(input);
export const loadConversations = async (q: string) =>
  query(listConversations, { ...(q ? { q } : {}), limit: 100 });
export const loadConversation = async (input: { id: string; before?: number }) =>
  query(getConversation, input);

/** A record with the description of its fields, for the panel beside a talk. */
export async function loadFocus(type: string, id: string) {
  const found = await focusedRecord(type, id);
  return found && { record: found.record, spec: await query(describeObject, { object: found.object }) };
}
