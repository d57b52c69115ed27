"use client";
import { Check, CirclePause, LoaderCircle, OctagonX, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AgentId, Step, StepStatus } from "#agents/contract.ts";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { StepRecords } from "#components/chat/message/step-records.tsx";
import { useToolLabel } from "#components/chat/message/use-tool-label.ts";
import { formatElapsed } from "#components/shared/format-elapsed.ts";
import { cn } from "#components/ui/cn.ts";

const icons = {
  running: LoaderCircle,
  done: Check,
  failed: X,
  waiting: CirclePause,
  refused: OctagonX,
} as const;
const tones: Record<StepStatus, string> = {
  running: "text-accent-text motion-safe:animate-spin",
  done: "text-ok",
  failed: "text-danger",
  waiting: "text-warn",
  refused: "text-danger",
};

function StepRow({ step }: { step: Step }) {
  const t = useTranslations("chat.steps");
  const toolLabel = useToolLabel();
  const Icon = icons[step.status];
  return (
    <li className="flex items-start gap-2 py-0.5">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", tones[step.status])} />
      <div className="min-w-0 flex-1">
        <span>{toolLabel(step.tool)}</span>
        <span className="sr-only">{t(`status.${step.status}`)}</span>
        <StepRecords records={step.records} />
        {step.error ? <p className="text-sm text-danger">{step.error}</p> : null}
      </div>
      {step.elapsedMs === undefined ? null : (
        <span className="text-xs text-ink-3">{formatElapsed(step.elapsedMs)}</span>
      )}
    </li>
  );
}

/** One lane for each agent that worked. */
export function StepList({ steps }: { steps: Step[] }) {
  const words = useAgentWords();
  const lanes = [...new Set(steps.map((step) => step.agent))];
  const lane = (agent: AgentId) => (
    <section key={agent} className="min-w-0 flex-1 basis-56">
      {lanes.length > 1 ? (
        <p className="mb-1 flex items-center gap-1.5 text-sm text-ink-2">
          <AgentMark agent={agent} className="size-5" />
          {words.name(agent)}
        </p>
      ) : null}
      <ol>
        {steps
          .filter((step) => step.agent === agent)
          .map((step) => (
            <StepRow key={step.id} step={step} />
          ))}
      </ol>
    </section>
  );
  if (steps.length === 0) return null;
  return <div className="flex flex-wrap gap-4">{lanes.map(lane)}</div>;
}
