import { useTranslations } from "next-intl";

export function RulesBanner() {
  const t = useTranslations("chat");
  return <p className="mt-1.5 text-center text-xs text-ink-3">{t("rulesBanner")}</p>;
}
