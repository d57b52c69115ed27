import { Skeleton } from "#components/ui/skeleton.tsx";

const rows = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

export function LeadsSkeleton() {
  return (
    <div aria-busy className="flex flex-1 flex-col">
      <div className="flex h-12 items-center border-b border-line bg-surface px-4">
        <Skeleton className="h-5 w-24" />
      </div>
      <div className="flex flex-col gap-3 p-4">
        <Skeleton className="h-8 w-full max-w-xl" />
        {rows.map((row) => (
          <Skeleton key={row} className="h-9 w-full" />
        ))}
      </div>
    </div>
  );
}
