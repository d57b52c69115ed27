"use client";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";

/** What happened, what is safe, what to press. */
export function ErrorState({ retry, reference }: { retry: () => void; reference?: string | undefined }) {
  const t = useTranslations("ui.error");
  return (
    <div role="alert" className="mx-auto flex max-w-sm flex-col items-center gap-2 px-4 py-16 text-center">
      <TriangleAlert aria-hidden className="size-6 text-danger" strokeWidth={1.5} />
      <h1 className="text-base font-semibold">{t("title")}</h1>
      <p className="text-base text-ink-2">{t("text")}</p>
      {reference ? <p className="text-xs text-ink-3">{t("reference", { id: reference })}</p> : null}
      <Button variant="primary" className="mt-2" onClick={retry}>
        {t("retry")}
      </Button>
    </div>
  );
}
