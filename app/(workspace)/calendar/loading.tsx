import { Skeleton } from "#components/ui/skeleton.tsx";

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export default function Loading() {
  return (
    <div aria-busy className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-12 items-center border-b border-line bg-surface px-4">
        <Skeleton className="h-5 w-24" />
      </div>
      <div className="grid flex-1 gap-2 p-4 md:grid-cols-7">
        {days.map((day) => (
          <Skeleton key={day} className="h-full min-h-10 w-full" />
        ))}
      </div>
    </div>
  );
}
