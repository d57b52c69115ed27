"use client";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import type { StageDto, StageHistory } from "#lib/domains/opportunities/contract.ts";

type StagePathProps = {
  stages: readonly StageDto[];
  /** Where the deal stands. */
  at: string;
  days: StageHistory["stages"];
  move: ((stage: StageDto) => void) | null;
};

/** The way of a deal: where it has been and for how long, where it stands, where it may go. */
export function StagePath({ stages, at, days, move }: StagePathProps) {
  const t = useTranslations("deals");
  const shown = stages.filter((stage) => !stage.archived || stage.id === at);
  const current = shown.findIndex((stage) => stage.id === at);
  return (
    <nav
      aria-label={t("path")}
      className="flex shrink-0 gap-1 overflow-x-auto border-b border-line bg-surface px-4 py-2 [scrollbar-width:none]"
    >
      {shown.map((stage, index) => {
        const spent = days.find((stay) => stay.id === stage.id)?.days;
        const here = index === current;
        const passed = index < current && stage.kind === "open";
        const late = here && stage.normalDays !== null && spent !== undefined && spent > stage.normalDays;
        return (
          <button
            key={stage.id}
            type="button"
            aria-current={here ? "step" : undefined}
            disabled={!move || here}
            title={stage.guidance ?? undefined}
            onClick={() => move?.(stage)}
            className={cn(
              "flex min-h-10 min-w-24 shrink-0 flex-col justify-center rounded-md border border-line px-2.5 py-1 text-left text-sm enabled:hover:bg-hover",
              passed && "border-accent-soft bg-accent-soft text-accent-text",
              here && "border-accent bg-accent font-semibold text-accent-ink",
            )}
          >
            <span className="flex items-center gap-1 whitespace-nowrap">
              {passed ? <Check aria-hidden className="size-3.5" /> : null}
              {stage.name}
            </span>
            <span className={cn("text-xs", !here && "text-ink-3", late && "font-semibold")}>
              {spent === undefined
                ? t("percent", { percent: stage.probability })
                : t("days", { days: Math.floor(spent) })}
            </span>
          </button>
        );
      })}
    </nav>
  );
}
