import type { RecordObject } from "#lib/domains/records/contract.ts";
import { AppError } from "#lib/platform/errors.ts";
import { noResult, type ToolCall, type ToolEnv, type ToolResult } from "../tool.ts";
import { kindOf } from "./record-kinds.ts";

type Call = Pick<ToolCall, "tool" | "input">;
type Same = { object: RecordObject; label: string; id: string | null; count: number };

/** What a refused creation says of the record that looks the same; null for another error. */
export function sameRecordIn(error: unknown, object: RecordObject): Same | null {
  if (!(error instanceof AppError) || error.options.reason !== "record_duplicate") return null;
  const { label = "", id, count = 1, object: of } = error.options.params ?? {};
  return {
    object: of === "contact" ? "contact" : object,
    label: String(label),
    id: id === undefined ? null : String(id),
    count: Number(count),
  };
}

/** Asks whether the record that is there is meant; nothing has been written. */
export function askAboutSame(
  { t }: ToolEnv,
  { object, label, id, count }: Same,
  { create, update }: { create: Call; update: Call | null },
): ToolResult {
  const href = id ? kindOf(object).path?.(id) : undefined;
  const chips = (["update", "create", "cancel"] as const)
    .filter((key) => key !== "update" || update !== null)
    .map((key) => ({
      id: key,
      label: t(`agents.duplicate.${key}.label`),
      text: t(`agents.duplicate.${key}.text`),
    }));
  const [first, ...rest] = chips;
  return {
    ...noResult,
    output: { duplicate: true, existing: { id, label, count } },
    records: id ? [{ type: object, id, op: "read" }] : [],
    artifacts: [
      {
        kind: "choice",
        data: {
          question: t("agents.same.question", { object: t(`objects.${object}`), label }),
          options: first ? [{ ...first, detail: label, ...(href && { href }) }, ...rest] : [],
          total: chips.length,
        },
      },
    ],
    pending: { kind: "duplicate", object, id, label, create, update },
    focus: id ? { type: object, id, label } : null,
    untrusted: true,
  };
}
