"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";

/** Filters that make sense for every kind of record with an owner. */
export function useUsualFilters(): Record<"mine" | "silent" | "fresh", QuickFilter> {
  const t = useTranslations("records-ui.quick");
  return useMemo(
    () => ({
      mine: { key: "mine", label: t("mine"), filter: { field: "owner", op: "eq", value: { me: true } } },
      silent: {
        key: "silent",
        label: t("silent"),
        filter: { field: "lastActivityAt", op: "within", value: { olderThan: 30, unit: "day" } },
      },
      fresh: {
        key: "fresh",
        label: t("fresh"),
        filter: { field: "createdAt", op: "within", value: { unit: "month", offset: 0 } },
      },
    }),
    [t],
  );
}
