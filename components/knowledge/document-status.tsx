"use client";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { DocumentStatus as Status } from "#lib/domains/knowledge/contract.ts";

const tones: Record<Status, BadgeTone> = {
  draft: "neutral",
  review: "warn",
  approved: "accent",
  published: "ok",
  archived: "outline",
};

/** How far a document is, in one word. */
export function DocumentStatus({ status }: { status: Status }) {
  const t = useTranslations("library.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
