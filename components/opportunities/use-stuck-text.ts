"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { StuckCause } from "#lib/domains/opportunities/contract.ts";

/** Why a deal does not move, in one line; null for one that does. */
export function useStuckText() {
  const t = useTranslations("deals");
  return useCallback(
    (causes: readonly StuckCause[] | undefined) =>
      causes?.length ? causes.map((cause) => t(`stuck.${cause.cause}`, { ...cause })).join(t("comma")) : null,
    [t],
  );
}
