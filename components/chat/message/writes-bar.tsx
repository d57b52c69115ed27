"use client";
import { Check, Undo2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MessageView, RecordEffect } from "#agents/contract.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { Button } from "#components/ui/button.tsx";

type WritesBarProps = { view: MessageView; runId: string };

function writtenLead(view: MessageView): RecordEffect | undefined {
  return view.steps
    .flatMap((step) => step.records)
    .findLast((record) => record.type === "lead" && record.op !== "read");
}

/** After a run that wrote: how much, take it back, see where it came from. */
export function WritesBar({ view, runId }: WritesBarProps) {
  const t = useTranslations("chat.writes");
  const { undo } = useThreadActions();
  const [state, setState] = useState<"idle" | "busy">("idle");
  const [error, setError] = useState<string | null>(null);
  if (view.writes === 0) return null;

  async function takeBack() {
    setState("busy");
    const answer = await undo(runId);
    setState("idle");
    setError(answer.ok ? null : answer.error.message || t("failed"));
  }

  if (view.undone) {
    return (
      <p role="status" className="flex items-center gap-1.5 text-sm text-ink-3">
        <Undo2 aria-hidden className="size-4" />
        {t("undone")}
      </p>
    );
  }
  const record = writtenLead(view);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
      <Check aria-hidden className="size-4 text-ok" />
      <span>{t("updated", { count: view.writes })}</span>
      <span aria-hidden className="text-line-strong">
        ·
      </span>
      <Button variant="link" size="bare" disabled={state === "busy"} onClick={() => void takeBack()}>
        {state === "busy" ? t("undoing") : t("undo")}
      </Button>
      {record && record.op !== "delete" ? (
        <>
          <span aria-hidden className="text-line-strong">
            ·
          </span>
          <Link
            href={`/leads/${record.id}#history`}
            className="font-medium text-accent-text underline-offset-2 hover:underline"
          >
            {t("source")}
          </Link>
        </>
      ) : null}
      {error ? (
        <p role="alert" className="w-full text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
