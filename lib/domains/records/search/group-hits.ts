import type { RecordObject, SearchGroup, SearchHit } from "../contract.ts";
import { highlight } from "./highlight.ts";
import type { Asker, Ranked } from "./rank-documents.ts";

export function presentHit({ document, company, by }: Ranked, { userId, typed }: Asker): SearchHit {
  return {
    object: document.object,
    id: document.recordId,
    title: document.title,
    subtitle: document.subtitle,
    company: company ? { id: company.id, name: company.name } : null,
    highlights: highlight(document.title, typed),
    by,
    mine: document.ownerId === userId,
    updatedAt: document.updatedAt.toISOString(),
  };
}

/** Hits by object, the best first in each, the object with the best hit first. */
export function groupHits(ranked: Ranked[], asker: Asker, limit: number): SearchGroup[] {
  const groups = new Map<RecordObject, Ranked[]>();
  for (const each of [...ranked].sort((one, other) => other.score - one.score)) {
    const { object } = each.document;
    groups.set(object, [...(groups.get(object) ?? []), each]);
  }
  return [...groups].map(([object, all]) => ({
    object,
    items: all.slice(0, limit).map((each) => presentHit(each, asker)),
    more: all.length > limit,
  }));
}
