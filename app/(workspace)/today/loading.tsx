import { Skeleton } from "#components/ui/skeleton.tsx";

export default function Loading() {
  return (
    <div aria-busy className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-12 items-center border-b border-line bg-surface px-4">
        <Skeleton className="h-5 w-40" />
      </div>
      <div className="mx-auto flex w-full max-w-[960px] flex-col gap-4 p-4">
        <Skeleton className="h-10 w-full" />
        <Skeleton className="h-32 w-full" />
        <Skeleton className="h-48 w-full" />
      </div>
    </div>
  );
}
