"use client";
import { RotateCcw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MessageView } from "#agents/contract.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";

/** Says what happened, what is safe, and what to press. */
export function RunFailure({ view, runId }: { view: MessageView; runId: string }) {
  const t = useTranslations("chat.failure");
  const { retry } = useThreadActions();
  const [error, setError] = useState<string | null>(null);
  const { status } = view;
  if (status !== "failed" && status !== "interrupted" && status !== "stopped") return null;

  async function again() {
    const answer = await retry(runId);
    setError(answer.ok ? null : answer.error.message || t("retryFailed"));
  }

  const quiet = status === "stopped";
  return (
    <div
      role={quiet ? undefined : "alert"}
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-1 text-sm",
        quiet ? "text-ink-3" : "rounded-md bg-danger-soft px-3 py-2 text-danger",
      )}
    >
      {quiet ? null : <TriangleAlert aria-hidden className="size-4 shrink-0" />}
      <p className="min-w-0 flex-1 basis-48">{(status === "failed" && view.error) || t(status)}</p>
      <Button size="sm" onClick={() => void again()}>
        <RotateCcw aria-hidden />
        {t("retry")}
      </Button>
      {error ? <p className="w-full">{error}</p> : null}
    </div>
  );
}
