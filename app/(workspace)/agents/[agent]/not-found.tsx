import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { buttonVariants } from "#components/ui/button.tsx";

export default async function AgentNotFound() {
  const t = await getTranslations("agents-ui");
  return (
    <NoPermission>
      <Link href="/agents" className={buttonVariants()}>
        {t("back")}
      </Link>
    </NoPermission>
  );
}
