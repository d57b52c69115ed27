import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function ProductNotFound() {
  const t = await getTranslations("catalogue");
  return (
    <NoPermission>
      <Link href="/products" className={buttonVariants()}>
        {t("back")}
      </Link>
    </NoPermission>
  );
}
