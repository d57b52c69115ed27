import { companyPlaces } from "#lib/language/index.ts";
import { isElsewhere } from "./is-elsewhere.ts";

const isPlaced = (name: string): boolean => companyPlaces(name).places.length > 0;

/** Names of one key by the company that they mean: those of one place are one, and a name without a place is the only one there is, or one of its own. */
export function groupNames(names: readonly string[]): string[][] {
  const groups: string[][] = [];
  for (const name of names.filter(isPlaced)) {
    const group = groups.find(([first = ""]) => !isElsewhere(first, name));
    if (group) group.push(name);
    else groups.push([name]);
  }
  const unplaced = names.filter((name) => !isPlaced(name));
  const [only] = groups;
  if (only && groups.length === 1) only.push(...unplaced);
  else if (unplaced.length > 0) groups.push(unplaced);
  return groups;
}
