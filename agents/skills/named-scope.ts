import type { Turn } from "#agents/runtime/turn.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { partsOf, queryWords } from "./query-words/query-words.ts";

/** Whose deals, and which of them, a question about results means. `label` names them in the answer. */
export type NamedScope = {
  filter: Filter | null;
  names: { object: string; name: string }[];
  label: string;
};

/** What says which deals are meant; when and how they ended is told by what is asked of them. */
const scoping: ReadonlySet<string> = new Set([
  ...["owner", "team", "customer", "type", "source", "pipeline", "tags", "items"],
  ...["customerIndustry", "customerRegion", "customerCity", "customerSize", "customerLevel"],
]);

/** The deals that a question is about: the speaker's, a team's or a colleague's, those of a region, a trade, a kind. */
export function namedScope(turn: Turn): NamedScope {
  const { query } = turn.understanding;
  const deals = query?.object === "opportunity" ? query : undefined;
  const parts = partsOf(deals?.filter).filter(
    (each) =>
      ("field" in each && scoping.has(each.field)) || ("related" in each && scoping.has(each.related)),
  );
  const told = JSON.stringify(parts);
  const names = (deals?.unresolved ?? []).filter(({ name }) => told.includes(JSON.stringify(name)));
  const words = queryWords({ object: "opportunity", filter: { all: parts }, unresolved: [] }, turn);
  const such = words.what.slice(0, -turn.t("objects.opportunity").length);
  const [only] = parts;
  return {
    filter: parts.length > 1 ? { all: parts } : (only ?? null),
    names,
    label: `${words.whose}${such ? turn.t("figures.deals", { such }) : ""}`,
  };
}
