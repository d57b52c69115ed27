"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { Line } from "#components/shared/table/list-types.ts";
import { Button } from "#components/ui/button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** The end of what is loaded: coming into sight, it asks for more. */
export function TailLine({ line }: { line: Extract<Line, { kind: "tail" }> }) {
  const t = useTranslations("records.table");
  const more = useEffectEvent(line.more);
  const { state } = line;
  useEffect(() => {
    if (state === "idle") more();
  }, [state]);
  if (state === "failed")
    return (
      <span role="alert" className="flex items-center gap-2 px-3 text-sm text-danger">
        {t("moreFailed")}
        <Button size="sm" onClick={line.more}>
          {t("retry")}
        </Button>
      </span>
    );
  return (
    <span className="flex items-center gap-3 px-3">
      <span role="status" className="sr-only">
        {t("loading")}
      </span>
      <Skeleton className="h-3 w-40" />
      <Skeleton className="h-3 w-24" />
    </span>
  );
}
