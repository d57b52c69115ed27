"use client";
import { useState } from "react";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { conflictRows } from "#components/shared/record/conflict-rows.ts";
import { nestCustom } from "#components/shared/record/nest-custom.ts";
import type { FieldSet, SaveRecord, SaveResult } from "#components/shared/record/save-result.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type Failure = Extract<SaveResult, { ok: false }>;
type Conflict = { record: RecordDto; set: FieldSet; failure: Failure };
/** Nothing when it was saved or became a conflict; else why not. */
export type Refusal = { message: string; fields: Record<string, string> } | null;
type EditorOptions = { spec: ObjectSpec; save: SaveRecord; saved?: (id: string, data: unknown) => void };

/** Writes against the version that was shown; a conflict is kept until someone has chosen. */
export function useRecordEditor({ spec, save, saved }: EditorOptions) {
  const words = useRecordWords();
  const fieldText = useFieldText(spec.name);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const fieldOf = (name: string) => spec.fields.find((field) => field.name === name);

  async function write(record: RecordDto, set: FieldSet, force = false): Promise<Refusal> {
    const result = await save({
      id: record.id,
      ...(force ? {} : { version: record.version }),
      set: nestCustom(set),
    });
    if (result.ok) {
      setConflict(null);
      saved?.(record.id, result.data);
      return null;
    }
    if (result.code === "conflict" && result.diff) {
      setConflict({ record, set, failure: result });
      return null;
    }
    return { message: result.message, fields: result.fields ?? {} };
  }

  const show = {
    label: (name: string) => words.field(spec.name, fieldOf(name) ?? { name }),
    text: (name: string, value: unknown) => fieldText(fieldOf(name) ?? { name, type: "text" }, value),
  };
  const shown = conflict && {
    message: conflict.failure.message,
    rows: conflictRows(
      { diff: conflict.failure.diff ?? [], set: conflict.set, current: conflict.record },
      show,
    ),
    keepMine: (fields: string[]) => {
      const kept = Object.entries(conflict.set).filter(([field]) => fields.includes(field));
      void write(conflict.record, Object.fromEntries(kept), true);
    },
    close: () => {
      setConflict(null);
      saved?.(conflict.record.id, null);
    },
  };
  return { write, conflict: shown };
}
export type RecordEditor = ReturnType<typeof useRecordEditor>;
