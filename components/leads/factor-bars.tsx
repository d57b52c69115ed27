import { useTranslations } from "next-intl";
import type { ScoreFactorView } from "#agents/contract.ts";
import { scoreTone } from "#components/leads/score-tone.ts";

/** The five factors of a score: how much each weighs, what it got, and why. */
export function FactorBars({ factors }: { factors: ScoreFactorView[] }) {
  const t = useTranslations("ui.lead");
  return (
    <div className="@container">
      <ul className="grid gap-x-3 gap-y-2.5 @md:grid-cols-[auto_8rem_1fr] @md:gap-y-1.5">
        {factors.map((factor) => (
          <li
            key={factor.key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 text-sm @md:col-span-3 @md:grid-cols-subgrid"
          >
            <span className="min-w-0 @md:whitespace-nowrap">
              {t(`factors.${factor.key}`)}{" "}
              <span className="text-xs text-ink-3">
                {t("weight", { percent: Math.round(factor.weight * 100) })}
              </span>
            </span>
            <span className="flex items-center gap-2">
              <span
                aria-hidden
                className="h-1.5 w-16 overflow-hidden rounded-full bg-line @sm:w-24 @md:w-full"
              >
                <span
                  className="block h-full rounded-full"
                  style={{
                    width: `${factor.value}%`,
                    background: factor.known ? scoreTone(factor.value) : "var(--line-strong)",
                  }}
                />
              </span>
              <span className={factor.known ? "w-6 text-right" : "w-6 text-right text-ink-3"}>
                {Math.round(factor.value)}
              </span>
            </span>
            <span className="min-w-0 text-ink-2 @max-md:col-span-2 @max-md:-mt-0.5 @max-md:text-ink-3">
              {factor.reason}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
