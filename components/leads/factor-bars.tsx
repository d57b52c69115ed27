import { useTranslations } from "next-intl";
import type { ScoreFactorView } from "#agents/contract.ts";
import { scoreTone } from "#components/leads/score-tone.ts";

/** The five factors of a score: how much each weighs, what it got, and why. */
export function FactorBars({ factors }: { factors: ScoreFactorView[] }) {
  const t = useTranslations("ui.lead");
  return (
    <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_auto_1fr]">
      {factors.map((factor) => (
        <li key={factor.key} className="grid grid-cols-subgrid items-baseline gap-x-3 text-sm sm:col-span-3">
          <span className="col-start-1 whitespace-nowrap">
            {t(`factors.${factor.key}`)} <span className="text-xs text-ink-3">{t("weight", { percent: Math.round(factor.weight * 100) })}</span>
          </span>
          <span className="flex items-center gap-2 self-center">
            <span aria-hidden className="h-1.5 w-20 overflow-hidden rounded-full bg-line">
              <span
                className="block h-full rounded-full"
                style={{ width: `${factor.value}%`, background: factor.known ? scoreTone(factor.value) : "var(--line-strong)" }}
              />
            </span>
            <span className={factor.known ? "w-6 text-right" : "w-6 text-right text-ink-3"}>{Math.round(factor.value)}</span>
          </span>
          <span className="min-w-0 text-ink-2 max-sm:col-span-2">{factor.reason}</span>
        </li>
      ))}
    </ul>
  );
}
