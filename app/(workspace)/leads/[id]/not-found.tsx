import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function LeadNotFound() {
  const t = await getTranslations("ui.noPermission");
  return (
    <NoPermission>
      <Link href="/leads" className={buttonVariants()}>
        {t("backToLeads")}
      </Link>
    </NoPermission>
  );
}
