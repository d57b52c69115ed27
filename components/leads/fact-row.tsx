"use client";
import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FactField } from "#components/leads/fact-fields.ts";
import { FactInput } from "#components/leads/fact-input.tsx";
import { useFactText } from "#components/leads/use-fact-text.ts";
import type { LeadEditor } from "#components/leads/use-lead-editor.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";

type FactRowProps = { field: FactField; editor: LeadEditor; missing: boolean };

export function FactRow({ field, editor, missing }: FactRowProps) {
  const t = useTranslations("ui.lead");
  const words = useTranslations("lead");
  const factText = useFactText();
  const mayEdit = useViewer().rights.includes("lead.update");
  const [editing, setEditing] = useState(false);
  const value = editor.shown[field.key] ?? null;
  const text = factText(field.key, value);
  const label = words(`field.${field.key}`);
  const empty = (
    <span className={missing ? "text-warn" : "text-ink-3"}>{missing ? t("missing") : t("none")}</span>
  );
  return (
    <div className="grid min-h-8 grid-cols-[5rem_minmax(0,1fr)] items-start gap-x-1 coarse:min-h-10">
      <dt className="py-1.5 text-sm text-ink-3 coarse:py-2.5">{label}</dt>
      <dd className="min-w-0">
        {editing ? (
          <FactInput
            field={field}
            label={label}
            value={value}
            save={editor.save}
            close={() => setEditing(false)}
          />
        ) : mayEdit ? (
          <button
            type="button"
            aria-label={t("edit", { field: label, value: text ?? t("none") })}
            onClick={() => setEditing(true)}
            className="group flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-hover coarse:min-h-10"
          >
            <span className="min-w-0 break-words whitespace-pre-wrap">{text ?? empty}</span>
            <Pencil
              aria-hidden
              className="size-3.5 shrink-0 text-ink-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
            />
          </button>
        ) : (
          <span className="block px-2 py-1.5 break-words whitespace-pre-wrap">{text ?? empty}</span>
        )}
      </dd>
    </div>
  );
}
