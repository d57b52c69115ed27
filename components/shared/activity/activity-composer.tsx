"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { createTaskAction, logActivityAction } from "#app/(workspace)/timeline/actions.ts";
import type { Subject } from "#components/shared/activity/record-timeline.tsx";
import { timeZone } from "#components/shared/time-zone.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { fromZoned } from "#components/shared/zoned-time.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { LoggedKind } from "#lib/domains/activities/contract.ts";

type Kind = LoggedKind | "task";
const kinds: readonly Kind[] = ["note", "visit", "call", "meeting", "wechat", "mail", "task"];

function linkOf({ object, id, customer }: Subject) {
  return { [object]: id, ...(customer && object !== "customer" && { customer }) };
}

/** `2026-11-26T09:30` of the company's clock as a moment. */
function moment(local: string): string | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(local);
  if (!match) return undefined;
  return fromZoned({ day: match[1] ?? "", minutes: Number(match[2]) * 60 + Number(match[3]) }, timeZone);
}

async function write(kind: Kind, text: string, at: string, subject: Subject) {
  const when = moment(at);
  if (kind !== "task")
    return logActivityAction({ kind, body: text, ...(when && { at: when }), ...linkOf(subject) });
  const [title = "", ...rest] = text.split("\n");
  const body = [title.slice(200), ...rest].join("\n").trim();
  return createTaskAction({
    title: title.slice(0, 200),
    ...(body && { body }),
    ...(when && { dueAt: when }),
    ...linkOf(subject),
  });
}

/** Writes down what happened, or what is to be done. */
export function ActivityComposer({ subject, written }: { subject: Subject; written: () => void }) {
  const t = useTranslations("records-ui.composer");
  const names = useTranslations("records.timeline.kinds");
  const { rights } = useViewer();
  const timeId = useId();
  const [kind, setKind] = useState<Kind>("note");
  const [text, setText] = useState("");
  const [at, setAt] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const offered = kinds.filter((each) => each !== "task" || rights.includes("task.create"));

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!text.trim()) return setError(t("needsText"));
    setBusy(true);
    const result = await write(kind, text.trim(), at, subject);
    setBusy(false);
    if (!result.ok) return setError(result.message);
    setText("");
    setAt("");
    setError("");
    toastStore.show(t(kind === "task" ? "taskSaved" : "saved"));
    written();
  }

  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-2 rounded-lg border border-line bg-surface p-3"
    >
      <div className="overflow-x-auto [scrollbar-width:none]">
        <Segmented
          label={t("kind")}
          value={kind}
          choices={offered.map((key) => ({ key, label: names(key) }))}
          choose={setKind}
        />
      </div>
      <Textarea
        rows={2}
        aria-label={t(kind === "task" ? "task" : "text")}
        placeholder={t(kind === "task" ? "task" : "text")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey))
            event.currentTarget.form?.requestSubmit();
        }}
      />
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={timeId} className="text-sm text-ink-3">
          {t(kind === "task" ? "due" : "at")}
        </label>
        <Input
          id={timeId}
          type="datetime-local"
          className="w-auto"
          value={at}
          onChange={(event) => setAt(event.target.value)}
        />
        <p role="alert" className="min-w-0 flex-1 text-sm text-danger">
          {error}
        </p>
        <Button type="submit" variant="primary" disabled={busy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
