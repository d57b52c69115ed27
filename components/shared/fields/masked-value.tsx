import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";

/** Something is there, and one may not read it. */
export function MaskedValue({ text }: { text?: string | null }) {
  const t = useTranslations("records");
  return (
    <span className="inline-flex items-center gap-1 text-ink-3" title={t("masked")}>
      <span>{text || "••••"}</span>
      <Lock aria-hidden className="size-3" />
      <span className="sr-only">{t("masked")}</span>
    </span>
  );
}
