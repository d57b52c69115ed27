import type { Field, Records, Row } from "./define-records.ts";
import { followedNames } from "./followed-names.ts";
import { journaled } from "./journaled.ts";

type Values = Record<string, unknown>;

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
const isPlain = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function union(kept: unknown, merged: unknown): unknown[] {
  return [...new Set([...((kept as unknown[]) ?? []), ...((merged as unknown[]) ?? [])])];
}

/** What is gathered over time: tags, people, and lists that only rules write, such as the channels of a lead. */
const isGathered = (field: Field): boolean =>
  field.type === "tags" || field.many === true || (field.type === "choices" && field.readOnly === true);

function chosen(field: Field | undefined, kept: unknown, merged: unknown, take: boolean): unknown {
  if (field && isGathered(field)) return union(kept, merged);
  if (isPlain(kept) && isPlain(merged)) return take ? { ...kept, ...merged } : { ...merged, ...kept };
  return !isEmpty(merged) && (take || isEmpty(kept)) ? merged : kept;
}

/**
 * What the kept record is given from the merged one, by journal name: the fields in `take`, what is empty in the kept
 * one, and all tags and people. Whose it is and what only rules write stays. The same rows give the same plan.
 */
export function planMerge(records: Records, kept: Row, merged: Row, take: readonly string[]): Values {
  const follows = followedNames(records, kept);
  const [ours, theirs] = [journaled(records, kept), journaled(records, merged)];
  const fits = (name: string): boolean => {
    const field = records.fields.get(name);
    if (follows.has(name)) return false;
    if (name.startsWith("custom.") || records.documents.includes(name)) return true;
    return field !== undefined && (!field.readOnly || isGathered(field));
  };
  const planned = Object.keys({ ...ours, ...theirs })
    .filter(fits)
    .map((name) => {
      const value = chosen(records.fields.get(name), ours[name], theirs[name], take.includes(name));
      return [name, value] as const;
    });
  return Object.fromEntries(
    planned.filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(ours[name] ?? null)),
  );
}
