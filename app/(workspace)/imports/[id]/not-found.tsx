import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function ImportNotFound() {
  const t = await getTranslations("importing");
  return (
    <NoPermission>
      <Link href="/imports" className={buttonVariants()}>
        {t("back")}
      </Link>
    </NoPermission>
  );
}
