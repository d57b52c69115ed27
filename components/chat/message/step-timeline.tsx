"use client";
import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { MessageView } from "#agents/contract.ts";
import { StepList } from "#components/chat/message/step-list.tsx";
import { Understanding } from "#components/chat/message/understanding.tsx";
import { useToolLabel } from "#components/chat/message/use-tool-label.ts";
import { cn } from "#components/ui/cn.ts";

type StepTimelineProps = { view: MessageView; question: string; running: boolean };

/** One quiet line about the work; opened, the steps and the reading behind them. */
export function StepTimeline({ view, question, running }: StepTimelineProps) {
  const t = useTranslations("chat.steps");
  const toolLabel = useToolLabel();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!running && view.steps.length === 0 && view.intents.length === 0 && view.status !== "waiting")
    return null;
  const current = view.steps.findLast((step) => step.status === "running" || step.status === "waiting");
  const troubled = view.steps.some((step) => step.status === "failed" || step.status === "refused");

  const label = () => {
    if (view.status === "queued") return t("queued");
    if (view.status === "waiting") return t("waiting");
    if (running) return current ? toolLabel(current.tool) : t(view.text ? "writing" : "understanding");
    return t("summary", { count: view.steps.length });
  };

  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="-ml-1 flex min-h-6 items-center gap-1.5 rounded-md px-1 text-sm text-ink-3 hover:text-ink coarse:min-h-9"
      >
        <ChevronRight
          aria-hidden
          className={cn("size-3.5 transition-transform duration-100", open && "rotate-90")}
        />
        {running ? <span aria-hidden className="working-dot text-accent-text" /> : null}
        <span className={cn(troubled && !running && "text-danger")}>{label()}</span>
      </button>
      {open ? (
        <div
          id={id}
          className="animate-appear mt-1 mb-1 flex flex-col gap-3 rounded-lg border border-line bg-surface p-3"
        >
          <StepList steps={view.steps} />
          <Understanding view={view} question={question} />
        </div>
      ) : null}
    </div>
  );
}
