import type { FoundRecord } from "#components/shared/shell/found-record.ts";
import type { SearchHit } from "#lib/domains/records/contract.ts";

/** A record that a search found, as the search box shows it. */
export function foundRecord({ object, id, title, subtitle, company }: SearchHit): FoundRecord {
  return { object, id, name: title, hint: company?.name ?? subtitle ?? undefined };
}
