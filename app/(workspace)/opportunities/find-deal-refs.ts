import { query } from "#app/_server/query.ts";
import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { listCompetitors, listOpportunities, listPipelines } from "#lib/domains/opportunities/index.ts";
import { listPriceLists, listProducts } from "#lib/domains/products/index.ts";

type Find = (q: string) => Promise<Ref[]>;
const named = (items: readonly { id: string; name?: unknown }[]): Ref[] =>
  items.map(({ id, name }) => ({ id, name: String(name ?? "") }));
const matching = (refs: Ref[], q: string) =>
  refs.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
const asked = (q: string) => ({ ...(q && { q }), limit: 20 });

const finders: Record<string, Find> = {
  product: async (q) => named((await query(listProducts, asked(q))).items),
  opportunity: async (q) => named((await query(listOpportunities, asked(q))).items),
  competitor: async (q) => named((await query(listCompetitors, q ? { q } : {})).items),
  priceList: async (q) => matching(named((await query(listPriceLists, {})).items), q),
  pipeline: async (q) => matching(named((await query(listPipelines, {})).items), q),
  stage: async (q) => {
    const { items } = await query(listPipelines, {});
    const stages = items.flatMap((pipeline) =>
      pipeline.stages.map(({ id, name }) => ({ id, name, hint: pipeline.name })),
    );
    return matching(stages, q);
  },
};

/** What deals point to, by words; null for kinds that are found elsewhere. */
export async function findDealRefs(object: string, q: string): Promise<Ref[] | null> {
  return (await finders[object]?.(q.trim().slice(0, 80))) ?? null;
}
