"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Draft, fromDraft, toDraft } from "#components/shared/fields/draft.ts";
import { fieldValue } from "#components/shared/fields/field-value.ts";
import { nestCustom } from "#components/shared/record/nest-custom.ts";
import type { FieldSet } from "#components/shared/record/save-result.ts";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

type Drafts = Record<string, Draft>;
type FormOptions = {
  fields: readonly FieldSpec[];
  initial: Record<string, unknown>;
  /** Sends all fields of a new record, or only the changed ones of a known one. */
  whole: boolean;
  submit: (set: FieldSet) => Promise<Refusal>;
};

const draftsOf = (fields: readonly FieldSpec[], values: Record<string, unknown>): Drafts =>
  Object.fromEntries(fields.map((field) => [field.name, toDraft(field, fieldValue(values, field.name))]));

/** What is typed into a form, what is wrong with it, and sending it. */
export function useRecordForm({ fields, initial, whole, submit }: FormOptions) {
  const t = useTranslations("records");
  const [before] = useState(() => draftsOf(fields, initial));
  const [drafts, setDrafts] = useState(before);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const changed = fields.filter(({ name }) => JSON.stringify(drafts[name]) !== JSON.stringify(before[name]));

  function read(): FieldSet | null {
    const set: FieldSet = {};
    const problems: Record<string, string> = {};
    for (const field of whole ? fields : changed) {
      const answer = fromDraft(field, drafts[field.name] ?? "");
      if ("problem" in answer) problems[field.name] = t(`problem.${answer.problem}`);
      else if (!whole || answer.value !== null) set[field.name] = answer.value;
    }
    setWrong(problems);
    return Object.keys(problems).length > 0 ? null : set;
  }

  async function send(): Promise<boolean> {
    const set = read();
    if (!set) return false;
    setBusy(true);
    setMessage("");
    const refusal = await submit(nestCustom(set));
    setBusy(false);
    setWrong(refusal?.fields ?? {});
    setMessage(refusal?.message ?? "");
    return refusal === null;
  }

  const change = (name: string, draft: Draft) => setDrafts((known) => ({ ...known, [name]: draft }));
  return { drafts, change, wrong, message, busy, dirty: changed.length > 0, send };
}
