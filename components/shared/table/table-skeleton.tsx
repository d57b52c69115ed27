import { useTranslations } from "next-intl";
import { Skeleton } from "#components/ui/skeleton.tsx";

const lines = Array.from({ length: 14 }, (_, index) => `line-${index}`);

/** A list that is on its way. */
export function TableSkeleton() {
  const t = useTranslations("records.table");
  return (
    <div className="min-h-0 flex-1 overflow-hidden">
      <p role="status" className="sr-only">
        {t("loading")}
      </p>
      {lines.map((line) => (
        <div
          key={line}
          className="flex h-9 items-center gap-4 border-b border-line bg-surface px-4 max-md:h-20"
        >
          <Skeleton className="h-3 w-48" />
          <Skeleton className="h-3 w-24 max-md:hidden" />
          <Skeleton className="h-3 w-16 max-md:hidden" />
          <Skeleton className="ml-auto h-3 w-20" />
        </div>
      ))}
    </div>
  );
}
