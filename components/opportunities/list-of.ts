import type { Filter } from "#lib/platform/records/contract.ts";

/** The address of the list of the deals that fit a filter. */
export const listOf = (filter: Filter) =>
  `/opportunities/list?filter=${encodeURIComponent(JSON.stringify(filter))}`;
