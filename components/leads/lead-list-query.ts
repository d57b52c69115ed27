import type { Filter, SortKey } from "#lib/platform/records/contract.ts";

/** Leads that nobody has are on the page of their pool. */
export const outOfPools: Filter = { field: "pool", op: "is_empty" };
export const newestFirst: SortKey[] = [{ field: "createdAt", direction: "desc" }];
