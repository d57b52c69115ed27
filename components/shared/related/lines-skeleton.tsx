import { useTranslations } from "next-intl";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** Lines that are on their way. */
export function LinesSkeleton() {
  const t = useTranslations("records.timeline");
  return (
    <div role="status" aria-label={t("loading")} className="flex flex-col gap-3">
      <Skeleton className="h-10 w-full" />
      <Skeleton className="h-10 w-11/12" />
      <Skeleton className="h-10 w-full" />
    </div>
  );
}
