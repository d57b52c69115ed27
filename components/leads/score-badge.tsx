import { useTranslations } from "next-intl";
import { scoreTone } from "#components/leads/score-tone.ts";

/** The score in a row: a number with a short bar. */
export function ScoreBadge({ score }: { score: number }) {
  const t = useTranslations("ui.lead");
  const shown = Math.round(score);
  return (
    <span className="inline-flex items-center gap-2" title={t("scoreOf", { score: shown })}>
      <span className="w-6 text-right font-semibold">{shown}</span>
      <span aria-hidden className="h-1 w-10 overflow-hidden rounded-full bg-line">
        <span
          className="block h-full"
          style={{ width: `${Math.min(100, score)}%`, background: scoreTone(score) }}
        />
      </span>
    </span>
  );
}
