import type { LeadFilter } from "#components/leads/lead-filter.ts";
import { listLeadsInput } from "#lib/domains/leads/contract.ts";

const keys = ["q", "status", "source", "industry", "minScore", "createdFrom", "createdTo", "sort"] as const;

/** The filter in the address. A value that makes no sense is left out, the rest still counts. */
export function readLeadFilter(params: Record<string, string | string[] | undefined>): LeadFilter {
  const filter: Record<string, unknown> = {};
  for (const key of keys) {
    const value = params[key];
    if (typeof value !== "string" || value === "") continue;
    const parsed = listLeadsInput.shape[key].safeParse(value);
    if (parsed.success) filter[key] = parsed.data;
  }
  return filter as LeadFilter;
}
