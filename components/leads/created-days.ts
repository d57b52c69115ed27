import type { LeadFilter } from "#components/leads/lead-filter.ts";

/** The days a filter spans, in words: one when it is a single day. The end of the range is not in it. */
export function createdDays(filter: LeadFilter, dayText: (iso: string) => string): string[] {
  const { createdFrom, createdTo } = filter;
  const last = createdTo ? new Date(Date.parse(createdTo) - 1).toISOString() : undefined;
  const days = [createdFrom, last].filter((day) => day !== undefined).map(dayText);
  return [...new Set(days)];
}
