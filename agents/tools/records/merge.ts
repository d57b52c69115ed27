import { z } from "zod";
import { mergeContacts, mergeCustomers } from "#lib/domains/customers/index.ts";
import { mergeLeads } from "#lib/domains/leads/index.ts";
import { defineTool } from "../tool.ts";
import { proposeChange } from "./propose-change.ts";
import { labelOf } from "./record-words.ts";
import { requireSeen } from "./require-seen.ts";
import { written } from "./written.ts";

const verbs = { customer: mergeCustomers, contact: mergeContacts, lead: mergeLeads };
const ref = z.object({ id: z.string().max(64), version: z.number().int().positive().optional() });
const input = z.object({
  object: z.enum(["customer", "contact", "lead"]),
  keep: ref.describe("The record that stays"),
  merge: ref.describe("The record that becomes part of it"),
  reason: z.string().max(300).optional(),
});

export const recordMerge = defineTool({
  name: "record_merge",
  description:
    "Make two records of the same company, person or lead one; all that hangs on both stays. Always asks the person first.",
  risk: "danger",
  right: "conversation.use",
  input,
  card: "record",
  asks: () => "merge",
  async run({ object, keep, merge, reason }, env) {
    const gone = await env.once(async (context) => {
      const other = await requireSeen(context, object, merge.id);
      await verbs[object](context, { keep, merge, ...(reason && { reason }) });
      return { label: labelOf(object, other) };
    });
    const also = [{ type: object, id: merge.id, op: "delete" as const }];
    const result = await written(env, {
      object,
      id: keep.id,
      op: "update",
      changed: [],
      also,
      output: { gone },
    });
    return { ...result, gone: [merge.id] };
  },
  async propose(given, env) {
    const { object, keep, merge } = given;
    const other = await requireSeen(env.context, object, merge.id);
    const line = {
      field: "mergedFrom",
      label: env.t(`fields.${object}.mergedFrom`),
      before: labelOf(object, other),
      after: null,
    };
    const shown = await proposeChange(env, {
      object,
      id: keep.id,
      set: {},
      title: "merge",
      more: [line],
      sideEffects: [env.t("agents.propose.mergeMoves")],
    });
    const versions = {
      keep: { id: keep.id, version: shown.target?.version },
      merge: { id: merge.id, version: other.version },
    };
    return { ...shown, input: { ...given, ...versions } };
  },
});
