import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/shared/empty-state.tsx";

/** Also what a record of another team looks like: whether it exists is not told. */
export function NoPermission({ children }: { children?: React.ReactNode }) {
  const t = useTranslations("ui.noPermission");
  return (
    <EmptyState icon={Lock} title={t("title")} text={t("text")}>
      {children}
    </EmptyState>
  );
}
