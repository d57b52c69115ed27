"use client";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

export type TagReason = { tag: string; kind: "manual" | "rule"; reason: string | null };
type TagChange = { add?: string[]; remove?: string[]; reason?: string };
type TagPanelProps = {
  object: string;
  tags: readonly string[];
  reasons: readonly TagReason[];
  mayEdit: boolean;
  save: (change: TagChange) => Promise<SaveResult>;
  done: () => void;
};

function AddTag({ object, add }: { object: string; add: (tag: string, reason: string) => Promise<void> }) {
  const t = useTranslations("records-ui.tags");
  const known = useRecordSources().tags?.[object] ?? [];
  const listId = useId();
  const [tag, setTag] = useState("");
  const [reason, setReason] = useState("");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (tag.trim()) void add(tag.trim(), reason.trim());
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-2">
      <Input
        list={listId}
        maxLength={30}
        aria-label={t("tag")}
        placeholder={t("tag")}
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
      <datalist id={listId}>
        {known.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Input
        maxLength={300}
        aria-label={t("reason")}
        placeholder={t("reason")}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" variant="primary" disabled={!tag.trim()}>
        {t("add")}
      </Button>
    </form>
  );
}

/** The tags of a record, each with its reason; those of rules come and go by themselves. */
export function TagPanel({ object, tags, reasons, mayEdit, save, done }: TagPanelProps) {
  const t = useTranslations("records-ui.tags");
  async function change(input: TagChange) {
    const result = await save(input);
    if (!result.ok) toastStore.show(result.message, "danger");
    else done();
  }
  return (
    <section>
      <div className="mb-1 flex items-center">
        <h2 className="text-sm font-semibold text-ink-2">{t("title")}</h2>
        {mayEdit ? (
          <Popover
            label={t("add")}
            align="end"
            triggerLabel={t("add")}
            triggerClassName="ml-auto inline-flex size-7 items-center justify-center rounded-md text-ink-3 hover:bg-hover coarse:size-10"
            trigger={<Plus aria-hidden className="size-4" />}
          >
            {(close) => (
              <AddTag
                object={object}
                add={async (tag, reason) => {
                  await change({ add: [tag], ...(reason && { reason }) });
                  close();
                }}
              />
            )}
          </Popover>
        ) : null}
      </div>
      {tags.length === 0 ? <p className="text-sm text-ink-3">{t("none")}</p> : null}
      <ul className="flex flex-col gap-1.5">
        {tags.map((tag) => {
          const why = reasons.find((each) => each.tag === tag);
          return (
            <li key={tag} className="flex items-start gap-2 text-sm">
              <Badge tone={why?.kind === "rule" ? "accent" : "neutral"}>{tag}</Badge>
              <span className="min-w-0 flex-1 break-words text-ink-3">
                {why?.reason ?? t(why?.kind === "rule" ? "byRule" : "byHand")}
              </span>
              {mayEdit && why?.kind !== "rule" ? (
                <button
                  type="button"
                  aria-label={t("remove", { tag })}
                  onClick={() => void change({ remove: [tag] })}
                  className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink coarse:size-10"
                >
                  <X aria-hidden className="size-3.5" />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
