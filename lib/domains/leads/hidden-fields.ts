import type { Tx } from "#db/client.ts";
import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { maskValue } from "#lib/platform/records/mask-value.ts";
import { leadFields } from "./contract.ts";
import { selectHidingPools } from "./hiding-repository.ts";
import { searchedFields } from "./records-repository.ts";

/** The fields that each pool shows as dots until a lead in it is claimed. */
export type Hidden = ReadonlyMap<string, readonly string[]>;

const specs = new Map<string, (typeof leadFields)[number]>(leadFields.map((field) => [field.name, field]));

/** Whether this person looks after pools, and so is shown all of the leads in them. */
export function seesAllPools(context: Context): boolean {
  return hasRight(context, "pool.manage") || hasRight(context, "pool.assign");
}

/** What this person is not shown of leads in pools. */
export async function hiddenFields(tx: Tx, context: Context): Promise<Hidden> {
  if (seesAllPools(context)) return new Map();
  return selectHidingPools(tx, "lead");
}

/** The lead, or its list item, with the pool's hidden fields as dots. */
export function maskHidden<T extends object>(shown: T, poolId: string | null, hidden: Hidden): T {
  const fields = poolId === null ? [] : (hidden.get(poolId) ?? []);
  const masked = fields
    .filter((name) => name in shown)
    .map((name) => {
      const value = (shown as Record<string, unknown>)[name];
      const spec = specs.get(name);
      return [name, spec && typeof value === "string" ? maskValue(spec, value) : null] as const;
    });
  return { ...shown, ...Object.fromEntries(masked) };
}

function namesIn(filter: Filter): string[] {
  if ("all" in filter) return filter.all.flatMap(namesIn);
  if ("any" in filter) return filter.any.flatMap(namesIn);
  if ("not" in filter) return namesIn(filter.not);
  return "field" in filter ? [filter.field] : [];
}

type Question = {
  filter?: Filter | undefined;
  q?: string | undefined;
  sort?: readonly { field: string }[] | undefined;
  groupBy?: readonly { field: string }[] | undefined;
  measures?: readonly { field?: string | undefined }[] | undefined;
};

/** The fields that a question is about. */
export function askedFields({ filter, q, sort = [], groupBy = [], measures = [] }: Question): string[] {
  const listed = [...sort, ...groupBy, ...measures].flatMap(({ field }) => (field ? [field] : []));
  return [...(filter ? namesIn(filter) : []), ...(q ? searchedFields : []), ...listed];
}

/** The pools whose leads a question about these fields must leave out: what is hidden cannot be guessed at by filters. */
export function poolsHiding(hidden: Hidden, asked: readonly string[]): string[] {
  return [...hidden].flatMap(([id, fields]) => (fields.some((field) => asked.includes(field)) ? [id] : []));
}
