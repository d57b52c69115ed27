"use client";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PlanStep } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";
import { useFold } from "#components/chat/cards/use-fold.ts";
import { cn } from "#components/ui/cn.ts";

const markClass = {
  open: "border-line-strong text-ink-2",
  done: "border-ok bg-ok-soft text-ok",
  late: "border-danger text-danger",
};

function Step({ step, number }: { step: PlanStep; number: number }) {
  const t = useTranslations("chat.cards");
  return (
    <li className="relative flex gap-3 pb-3 before:absolute before:top-6 before:bottom-0 before:left-[11px] before:w-px before:bg-line last:pb-0 last:before:hidden">
      <span
        className={cn(
          "relative z-10 flex size-[23px] shrink-0 items-center justify-center rounded-full border bg-surface text-xs tabular-nums",
          markClass[step.state],
        )}
      >
        {step.state === "done" ? <Check role="img" aria-label={t("done")} className="size-3" /> : number}
      </span>
      <div className="min-w-0 pt-0.5">
        <p className="font-medium break-words">
          <TextLink href={step.href}>{step.title}</TextLink>
        </p>
        <p className={cn("text-sm text-ink-3", step.state === "late" && "text-danger")}>
          {[step.day ?? t("noDay"), step.owner ?? t("noOwner")].join(" · ")}
        </p>
        {step.detail ? <p className="break-words text-ink-2">{step.detail}</p> : null}
      </div>
    </li>
  );
}

/** Steps in order, each with its day and who does it. */
export function PlanCard({ data }: CardProps<"plan">) {
  const fold = useFold(data.steps, 8);
  return (
    <CardFrame title={data.title}>
      {data.goal ? (
        <p className="border-b border-line px-3 py-2 break-words text-ink-2">{data.goal}</p>
      ) : null}
      <ol className="px-3 py-2.5">
        {fold.shown.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} />
        ))}
      </ol>
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
    </CardFrame>
  );
}
