import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function ContactNotFound() {
  const t = await getTranslations("customers-ui.back");
  return (
    <NoPermission>
      <Link href="/contacts" className={buttonVariants()}>
        {t("contacts")}
      </Link>
    </NoPermission>
  );
}
