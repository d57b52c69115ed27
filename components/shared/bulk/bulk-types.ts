import type { Ref } from "#components/shared/fields/record-sources.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import type { Selection } from "#components/shared/table/selection.ts";
import type { Filter } from "#lib/platform/records/contract.ts";

/** Which records: by id, or all of a filter but a few. */
export type BulkTarget = { ids: string[] } | { filter: Filter | undefined; q?: string; except: string[] };
/** What is done to them. */
export type BulkChange =
  | { kind: "edit"; field: string; value: unknown }
  | { kind: "transfer"; owner: Ref }
  | { kind: "tags"; add: Ref[]; remove: Ref[] }
  | { kind: "delete" }
  | { kind: "export" }
  /** Out of a pool, as one's own. */
  | { kind: "claim" };
export type BulkKind = BulkChange["kind"];
/** What would happen, as the server sees it: how many change, how many are left out and why. */
export type BulkPreview = { affected: number; skipped: { reason: string; count: number }[] };
export type BulkActions = {
  /** Only what this person may do. */
  kinds: readonly BulkKind[];
  preview: (target: BulkTarget, change: BulkChange) => Promise<BulkPreview>;
  run: (target: BulkTarget, change: BulkChange) => Promise<SaveResult>;
};

/** A selection as the server takes it. */
export function bulkTarget(selection: Selection, filter: Filter | undefined, q: string): BulkTarget {
  if (selection.mode === "some") return { ids: [...selection.ids] };
  return { filter, ...(q && { q }), except: [...selection.except] };
}
