"use client";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { setLocaleAction } from "#app/(workspace)/settings/actions.ts";
import { ChoiceRow } from "#components/settings/choice-row.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

const locales = ["zh-CN", "en"] as const;
type Locale = (typeof locales)[number];

export function LanguageSetting({ locale }: { locale: Locale }) {
  const t = useTranslations("ui.settings");
  const choices = locales.map((value) => ({ value, label: t(`languages.${value}`) }));
  const [pending, startTransition] = useTransition();
  const [shown, setShown] = useOptimistic(locale);
  function choose(next: Locale) {
    startTransition(async () => {
      setShown(next);
      const result = await setLocaleAction(next);
      if (!result.ok) toastStore.show(result.message, "danger");
    });
  }
  return (
    <ChoiceRow label={t("language")} value={shown} choices={choices} choose={choose} disabled={pending} />
  );
}
