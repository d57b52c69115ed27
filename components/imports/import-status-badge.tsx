"use client";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "#components/ui/badge.tsx";
import type { ImportStatus } from "#lib/domains/imports/contract.ts";

const tones: Partial<Record<ImportStatus, BadgeTone>> = {
  done: "ok",
  failed: "danger",
  running: "accent",
  checking: "accent",
  undoing: "accent",
  paused: "warn",
};

/** How far an import is, in one word. */
export function ImportStatusBadge({ status }: { status: ImportStatus }) {
  const t = useTranslations("importing.status");
  return <Badge tone={tones[status] ?? "neutral"}>{t(status)}</Badge>;
}
