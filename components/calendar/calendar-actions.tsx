"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Whose } from "#components/calendar/use-calendar-items.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";

type CalendarActionsProps = {
  whose: Whose;
  choose: (whose: Whose) => void;
  /** Absent for those who may not plan. */
  plan: (() => void) | null;
};

/** Whose days are shown, and a new plan. */
export function CalendarActions({ whose, choose, plan }: CalendarActionsProps) {
  const t = useTranslations("agenda");
  const { role } = useViewer();
  return (
    <>
      {role === "sales_rep" ? null : (
        <Segmented
          label={t("whose")}
          value={whose}
          choices={[
            { key: "me", label: t("mine") },
            { key: "team", label: t("team") },
          ]}
          choose={choose}
        />
      )}
      {plan ? (
        <Button variant="primary" onClick={plan}>
          <Plus aria-hidden />
          {t("plan")}
        </Button>
      ) : null}
    </>
  );
}
