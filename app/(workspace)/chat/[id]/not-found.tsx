import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function ChatNotFound() {
  const t = await getTranslations("ui.noPermission");
  return (
    <NoPermission>
      <Link href="/chat" className={buttonVariants()}>
        {t("newChat")}
      </Link>
    </NoPermission>
  );
}
