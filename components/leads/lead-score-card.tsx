import { useTranslations } from "next-intl";
import type { ScoreFactorView } from "#agents/contract.ts";
import { FactorBars } from "#components/leads/factor-bars.tsx";
import { ScoreRing } from "#components/leads/score-ring.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";

type LeadScoreCardProps = { total: number; confidence: number; factors: ScoreFactorView[] };

export function LeadScoreCard({ total, confidence, factors }: LeadScoreCardProps) {
  const t = useTranslations("ui.lead");
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t("score")}</CardTitle>
        <span className="ml-auto text-xs text-ink-3">
          {t("confidence", { percent: Math.round(confidence * 100) })}
        </span>
      </CardHeader>
      <CardBody className="flex flex-col gap-4">
        <div className="flex items-center gap-3">
          <ScoreRing score={total} size={56} />
          <p className="text-sm text-ink-2">{t("scoreText")}</p>
        </div>
        <FactorBars factors={factors} />
      </CardBody>
    </Card>
  );
}
