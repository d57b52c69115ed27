import { TableSkeleton } from "#components/shared/table/table-skeleton.tsx";

export default function Loading() {
  return <TableSkeleton />;
}
