import type { SortKey } from "#lib/platform/records/contract.ts";

export const newestFirst: SortKey[] = [{ field: "updatedAt", direction: "desc" }];
