import { Skeleton } from "#components/ui/skeleton.tsx";

export function LeadsSkeleton() {
  return (
    <div aria-busy className="flex flex-1 flex-col">
      <div className="flex h-12 items-center border-b border-line bg-surface px-4">
        <Skeleton className="h-5 w-24" />
      </div>
      <div className="flex flex-col gap-3 p-4">
        <Skeleton className="h-8 w-full max-w-xl" />
        {Array.from({ length: 10 }, (_, index) => (
          <Skeleton key={index} className="h-9 w-full" />
        ))}
      </div>
    </div>
  );
}
