import type { DiffLine } from "#agents/artifacts/contract.ts";
import type { RecordEffect } from "#agents/contract.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { noResult, type ToolEnv, type ToolResult } from "../tool.ts";
import { recordCard } from "./record-card.ts";
import { fieldsNamed } from "./record-fields.ts";
import { kindOf } from "./record-kinds.ts";
import { fieldLabel, fieldText, fieldValue, labelOf } from "./record-words.ts";
import { requireSeen } from "./require-seen.ts";

export type Written = {
  object: RecordObject;
  id: string;
  op: "create" | "update";
  /** Names of the written fields. */
  changed: readonly string[];
  /** The record as it was, for what was and what is. */
  before?: RecordDto;
  /** Other records of the same act. */
  also?: RecordEffect[];
  output?: Record<string, unknown>;
};
/** What every write of one record tells a skill. */
export type WriteOutput = {
  object: RecordObject;
  record: RecordDto;
  label: string;
  changed: string[];
  diff: DiffLine[];
};

/** The record as it stands after a write, with the written fields marked; the conversation is about it from now on. */
export async function written(env: ToolEnv, what: Written): Promise<ToolResult> {
  const { context, t } = env;
  const { object, id, op, before, changed } = what;
  const record = await requireSeen(context, object, id);
  const names = op === "update" ? [...changed, ...kindOf(object).fields] : kindOf(object).fields;
  const fields = await fieldsNamed(context, object, names);
  const marked = op === "update" ? [...changed] : [];
  const diff = fields
    .filter(({ name }) => before !== undefined && marked.includes(name))
    .map((field) => ({
      field: field.name,
      label: fieldLabel(object, field, t),
      before: fieldText(object, field, fieldValue(before ?? {}, field.name), t),
      after: fieldText(object, field, fieldValue(record, field.name), t),
    }))
    .filter((line) => line.before !== line.after);
  const label = labelOf(object, record);
  const output: WriteOutput = { object, record, label, changed: [...changed], diff };
  return {
    ...noResult,
    output: { ...output, ...what.output },
    records: [{ type: object, id, op }, ...(what.also ?? [])],
    artifacts: [{ kind: "record", data: recordCard(object, record, t, { fields, changed: marked }) }],
    focus: { type: object, id, label },
    untrusted: true,
  };
}
