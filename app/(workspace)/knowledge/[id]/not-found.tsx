import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function DocumentNotFound() {
  const t = await getTranslations("library");
  return (
    <NoPermission>
      <Link href="/knowledge" className={buttonVariants()}>
        {t("back")}
      </Link>
    </NoPermission>
  );
}
