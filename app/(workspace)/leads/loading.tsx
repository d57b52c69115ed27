import { LeadsSkeleton } from "#components/leads/leads-skeleton.tsx";

export default function Loading() {
  return <LeadsSkeleton />;
}
