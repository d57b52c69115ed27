import { Skeleton } from "#components/ui/skeleton.tsx";

const lanes = ["first", "second", "third", "fourth", "fifth"];

export default function Loading() {
  return (
    <div aria-busy className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-12 items-center border-b border-line bg-surface px-4">
        <Skeleton className="h-5 w-24" />
      </div>
      <div className="flex min-h-0 flex-1 gap-3 overflow-hidden p-4">
        {lanes.map((lane) => (
          <Skeleton key={lane} className="h-full w-[280px] shrink-0 max-md:w-full" />
        ))}
      </div>
    </div>
  );
}
