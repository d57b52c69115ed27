"use client";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";

export type WizardStep = { key: string; label: string };
export type WizardFrameProps = {
  label: string;
  steps: readonly WizardStep[];
  /** The key of the step one is at. */
  at: string;
  children: ReactNode;
  back?: (() => void) | undefined;
  next?: { label: string; run: () => void; disabled?: boolean } | undefined;
  /** Beside the buttons: what this step found. */
  note?: ReactNode;
};

function StepMark({ step, index, current }: { step: WizardStep; index: number; current: number }) {
  const t = useTranslations("records.wizard");
  const done = index < current;
  return (
    <li
      aria-current={index === current ? "step" : undefined}
      className={cn(
        "flex items-center gap-2 whitespace-nowrap",
        index === current ? "font-medium" : "text-ink-3",
      )}
    >
      <span
        className={cn(
          "inline-flex size-6 items-center justify-center rounded-full border border-line-strong text-xs",
          index === current && "border-accent bg-accent text-accent-ink",
          done && "border-accent text-accent-text",
        )}
      >
        {done ? <Check aria-hidden className="size-3.5" /> : index + 1}
      </span>
      <span className={cn(index !== current && "max-md:sr-only")}>{step.label}</span>
      {done ? <span className="sr-only">{t("done")}</span> : null}
    </li>
  );
}

/** A task in steps: where one is, what is done, and the way on and back. */
export function WizardFrame({ label, steps, at, children, back, next, note }: WizardFrameProps) {
  const t = useTranslations("records.wizard");
  const current = steps.findIndex((step) => step.key === at);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ol
        aria-label={label}
        className="flex shrink-0 items-center gap-4 overflow-x-auto border-b border-line bg-surface px-4 py-3"
      >
        {steps.map((step, index) => (
          <StepMark key={step.key} step={step} index={index} current={current} />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {t("step", { at: current + 1, of: steps.length, label: steps[current]?.label ?? "" })}
      </p>
      <div className="scroll-quiet min-h-0 flex-1 overflow-x-hidden overflow-y-auto p-4">
        <div className="mx-auto max-w-[960px]">{children}</div>
      </div>
      {back || next || note ? (
        <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-2">
          {back ? <Button onClick={back}>{t("back")}</Button> : null}
          <div className="min-w-0 flex-1 text-sm text-ink-2">{note}</div>
          {next ? (
            <Button variant="primary" disabled={next.disabled} onClick={next.run}>
              {next.label}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
