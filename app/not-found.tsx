import { SearchX } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function NotFound() {
  const t = await getTranslations("ui.notFound");
  return (
    <EmptyState icon={SearchX} title={t("title")} text={t("text")}>
      <Link href="/chat" className={buttonVariants()}>
        {t("home")}
      </Link>
    </EmptyState>
  );
}
