import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function OpportunityNotFound() {
  const t = await getTranslations("deals");
  return (
    <NoPermission>
      <Link href="/opportunities" className={buttonVariants()}>
        {t("back")}
      </Link>
    </NoPermission>
  );
}
