import type { ListLeadsInput } from "#lib/domains/leads/contract.ts";

/** The part of the list's input that lives in the address. */
export type LeadFilter = Omit<ListLeadsInput, "limit" | "cursor" | "count" | "minScore"> & {
  minScore?: number;
};

export function leadsHref(filter: LeadFilter): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined && value !== "") params.set(key, String(value));
  }
  const text = params.toString();
  return text ? `/leads?${text}` : "/leads";
}

/** The filter with one value changed; `undefined` takes it out. */
export function withFilter<K extends keyof LeadFilter>(
  filter: LeadFilter,
  key: K,
  value: LeadFilter[K] | undefined,
): LeadFilter {
  const { [key]: _gone, ...rest } = filter;
  return (value === undefined || value === "" ? rest : { ...rest, [key]: value }) as LeadFilter;
}
