import { ThreadSkeleton } from "#components/chat/thread/thread-skeleton.tsx";

export default function Loading() {
  return <ThreadSkeleton />;
}
