import { z } from "zod";
import type { FieldDiff } from "#agents/contract.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import type { AskReason } from "../limits.ts";
import { limits } from "../limits.ts";
import { noResult, type Proposal, type ToolEnv, type ToolResult } from "../tool.ts";
import { fieldsNamed } from "./record-fields.ts";
import { kindOf } from "./record-kinds.ts";
import { recordTable } from "./record-table.ts";
import { labelOf } from "./record-words.ts";
import { requireSeen } from "./require-seen.ts";

/** Records that are written in one act; a version refuses when the record has moved on since it was shown. */
export const recordRefs = z
  .array(z.object({ id: z.string().max(64), version: z.number().int().positive().optional() }))
  .min(1)
  .max(200);
type Refs = z.output<typeof recordRefs>;

/** More than a handful at once are asked about. */
export const asksWhenMany = ({ records }: { records: Refs }): AskReason | null =>
  records.length > limits.records ? "bulk" : null;

export function seenMany(env: ToolEnv, object: RecordObject, records: Refs): Promise<RecordDto[]> {
  return Promise.all(records.map(({ id }) => requireSeen(env.context, object, id)));
}

const shownLines = 20;
type Many = {
  object: RecordObject;
  records: Refs;
  /** The key of the title under `agents.propose`; it is given `count`, `object` and `label`. */
  title: string;
  words?: Record<string, string>;
  line: (record: RecordDto) => Pick<FieldDiff, "before" | "after">;
  sideEffects?: string[];
};

/** The same change of several records as it is shown before it happens, held to what is shown by their versions. */
export async function proposeMany<I extends Record<string, unknown>>(
  env: ToolEnv,
  input: I,
  { object, records, title, words, line, sideEffects = [] }: Many,
): Promise<Proposal> {
  const { t } = env;
  const seen = await seenMany(env, object, records);
  const rest = seen.length - shownLines;
  const label = seen
    .slice(0, 3)
    .map((record) => labelOf(object, record))
    .join(t("lead.listComma"));
  return {
    title: t(`agents.propose.${title}`, {
      count: seen.length,
      object: t(`objects.${object}`),
      label,
      ...words,
    }),
    sideEffects: [...sideEffects, ...(rest > 0 ? [t("agents.propose.rest", { count: rest })] : [])],
    diff: seen.slice(0, shownLines).map((record) => ({
      field: record.id,
      label: labelOf(object, record),
      ...line(record),
    })),
    target: null,
    input: { ...input, records: seen.map(({ id, version }) => ({ id, version })) },
  };
}

type Written = {
  object: RecordObject;
  ids: string[];
  op: "update" | "delete";
  output?: Record<string, unknown>;
};

/** Several records as they stand after a write; of one, the conversation is about it. */
export async function writtenMany(env: ToolEnv, { object, ids, op, output }: Written): Promise<ToolResult> {
  const { context, t } = env;
  const records = ids.map((id) => ({ type: object, id, op }));
  if (op === "delete") return { ...noResult, output: { count: ids.length, ...output }, records, gone: ids };
  const seen = await Promise.all(ids.slice(0, 50).map((id) => kindOf(object).get(context, { id })));
  const found = seen.flatMap((record) => record ?? []);
  const fields = await fieldsNamed(context, object, kindOf(object).columns);
  const table = recordTable(object, found, fields, t, {
    title: t(`objects.${object}`),
    href: null,
    total: ids.length,
  });
  const [only] = found;
  return {
    ...noResult,
    output: { count: ids.length, records: found, ...output },
    records,
    artifacts: [{ kind: "record_table", data: table }],
    focus: only && ids.length === 1 ? { type: object, id: only.id, label: labelOf(object, only) } : null,
    untrusted: true,
  };
}
