"use client";
import { useTranslations } from "next-intl";
import { useFactText } from "#components/leads/use-fact-text.ts";
import type { LeadEditor } from "#components/leads/use-lead-editor.ts";
import { ConflictDialog as Choice } from "#components/shared/record/conflict-dialog.tsx";
import { conflictRows } from "#components/shared/record/conflict-rows.ts";

/** Someone else changed the lead meanwhile: what stays is chosen fact by fact. */
export function ConflictDialog({ editor }: { editor: LeadEditor }) {
  const words = useTranslations("lead");
  const factText = useFactText();
  const { conflict, shown } = editor;
  if (!conflict) return null;
  const { diff, set, message } = conflict;
  const label = (field: string) => (words.has(`field.${field}`) ? words(`field.${field}`) : field);
  const rows = conflictRows({ diff, set, current: shown }, { label, text: factText });
  function keepMine(fields: string[]) {
    const kept = Object.entries(set).filter(([field]) => fields.includes(field));
    void editor.save(Object.fromEntries(kept), true);
  }
  return <Choice message={message} rows={rows} keepMine={keepMine} close={editor.dropConflict} />;
}
