import { RecordFrameSkeleton } from "#components/shared/record/record-frame-skeleton.tsx";

export default function Loading() {
  return <RecordFrameSkeleton />;
}
