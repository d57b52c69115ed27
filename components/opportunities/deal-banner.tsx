"use client";
import { TimerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Deal, nameIn } from "#components/opportunities/deal-types.ts";
import { useStuckText } from "#components/opportunities/use-stuck-text.ts";
import type { CloseReasonDto } from "#lib/domains/opportunities/contract.ts";

/** Why a deal does not move, or how it ended. */
export function DealBanner({ deal, reasons }: { deal: Deal; reasons: readonly CloseReasonDto[] }) {
  const t = useTranslations("deals");
  const names = useTranslations("choices.opportunity.closeReason");
  const stuck = useStuckText()(deal.stuck);
  if (deal.outcome !== "open") {
    const key = String(deal.closeReason ?? "");
    const own = reasons.find((each) => each.key === key)?.name;
    const told = [own ?? (names.has(key) ? names(key) : key), nameIn(deal, "competitor"), deal.closeNote];
    return (
      <p className="border-b border-line bg-sunken px-4 py-2 text-sm break-words">
        <strong>{t(`ended.${String(deal.outcome)}`)}</strong> {told.filter(Boolean).join(" · ")}
      </p>
    );
  }
  return stuck ? (
    <p className="flex items-start gap-1.5 border-b border-line bg-warn-soft px-4 py-2 text-sm text-warn">
      <TimerOff aria-hidden className="mt-0.5 size-4 shrink-0" />
      {stuck}
    </p>
  ) : null;
}
