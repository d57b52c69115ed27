import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { LeadStatus } from "#lib/domains/leads/contract.ts";

const tones: Record<LeadStatus, BadgeTone> = {
  new: "accent",
  qualified: "ok",
  contacted: "neutral",
  converted: "ok",
  lost: "neutral",
};

export function StatusBadge({ status }: { status: LeadStatus }) {
  const t = useTranslations("lead.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
