"use client";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { ProductStatus as Status } from "#lib/domains/products/contract.ts";

const tones: Record<Status, BadgeTone> = { draft: "outline", active: "ok", retired: "neutral" };

/** Whether a product may be sold. */
export function ProductStatus({ status }: { status: unknown }) {
  const t = useTranslations("choices.product.status");
  const known = String(status) as Status;
  return tones[known] ? <Badge tone={tones[known]}>{t(known)}</Badge> : null;
}
