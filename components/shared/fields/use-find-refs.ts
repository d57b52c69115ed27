"use client";
import { type Ref, useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

const matching = (refs: readonly Ref[], q: string) =>
  refs.filter((ref) => ref.name.toLowerCase().includes(q.toLowerCase()));

/** Finds what a field may point to, by its type. */
export function useFindRefs(object: string, field: FieldSpec) {
  const sources = useRecordSources();
  const words = useRecordWords();
  return async (q: string): Promise<readonly Ref[]> => {
    switch (field.type) {
      case "user":
        return matching(sources.people, q);
      case "team":
        return matching(sources.teams, q);
      case "tags":
        return matching(sources.tags?.[object] ?? [], q);
      case "record": {
        const refs = (await sources.findRecords?.(field.object ?? "", q)) ?? [];
        sources.remember(refs);
        return refs;
      }
      default:
        return matching(
          (field.choices ?? []).map((id) => ({ id, name: words.choice(object, field, id) })),
          q,
        );
    }
  };
}
