import { Skeleton } from "#components/ui/skeleton.tsx";

export function ThreadSkeleton() {
  return (
    <div aria-busy className="mx-auto flex w-full max-w-[808px] flex-1 flex-col gap-6 px-3 py-6 sm:px-6">
      {[0, 1].map((index) => (
        <div key={index} className="flex flex-col gap-6">
          <Skeleton className="h-9 w-3/5 self-end rounded-lg" />
          <div className="flex flex-col gap-2">
            <Skeleton className="h-6 w-40" />
            <Skeleton className="h-4 w-11/12" />
            <Skeleton className="h-4 w-4/5" />
            <Skeleton className="h-28 w-full rounded-lg" />
          </div>
        </div>
      ))}
    </div>
  );
}
