import { useTranslations } from "next-intl";
import { scoreTone } from "#components/leads/score-tone.ts";

type ScoreRingProps = { score: number; size?: number };

const radius = 20;
const length = 2 * Math.PI * radius;

export function ScoreRing({ score, size = 48 }: ScoreRingProps) {
  const t = useTranslations("ui.lead");
  const shown = Math.round(score);
  const part = (Math.min(100, Math.max(0, score)) / 100) * length;
  return (
    <span
      role="img"
      aria-label={t("scoreOf", { score: shown })}
      className="relative inline-flex shrink-0 items-center justify-center"
    >
      <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r={radius} fill="none" stroke="var(--line)" strokeWidth="4" />
        <circle
          cx="24"
          cy="24"
          r={radius}
          fill="none"
          stroke={scoreTone(score)}
          strokeWidth="4"
          strokeLinecap="round"
          strokeDasharray={`${part} ${length}`}
          transform="rotate(-90 24 24)"
        />
      </svg>
      <span aria-hidden className="absolute text-base font-semibold">
        {shown}
      </span>
    </span>
  );
}
