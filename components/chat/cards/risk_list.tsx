"use client";
import { useTranslations } from "next-intl";
import type { RiskLine } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { useFold } from "#components/chat/cards/use-fold.ts";
import { Badge } from "#components/ui/badge.tsx";

const toneOf = { low: "neutral", medium: "warn", high: "danger" } as const;

function Risk({ risk }: { risk: RiskLine }) {
  const t = useTranslations("chat.cards");
  const where = [risk.kind, risk.status, risk.owner, risk.due].filter(Boolean).join(" · ");
  return (
    <li className="border-b border-line px-3 py-2 last:border-b-0">
      <div className="flex items-start gap-2">
        <Badge tone={toneOf[risk.level]} className="mt-0.5 shrink-0">
          {t(`riskLevel.${risk.level}`)}
        </Badge>
        <div className="min-w-0">
          <p className="font-medium break-words">{risk.title}</p>
          <p className="text-sm break-words text-ink-3">{where}</p>
          {risk.detail ? <p className="break-words text-ink-2">{risk.detail}</p> : null}
          {risk.action ? (
            <p className="break-words">
              <span className="text-sm text-ink-3">{t("riskAction")}</span> {risk.action}
            </p>
          ) : null}
        </div>
      </div>
    </li>
  );
}

export function RiskListCard({ data }: CardProps<"risk_list">) {
  const t = useTranslations("chat.cards");
  const fold = useFold(data.items, 6);
  return (
    <CardFrame
      title={data.title}
      meta={t("total", { count: data.items.length })}
      {...(data.href && { href: data.href, open: t("open") })}
    >
      <ul>
        {fold.shown.map((risk) => (
          <Risk key={risk.id} risk={risk} />
        ))}
      </ul>
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
    </CardFrame>
  );
}
