import type { EntityType } from "../model/entity.ts";

const FAMILIES: readonly EntityType[][] = [
  ["date", "duration"],
  ["person", "owner"],
  ["company", "opportunity", "competitor"],
  ["money", "number", "percent", "quantity", "size"],
  ["region", "industry"],
  ["product", "need"],
];

/** Kinds of words that can take each other's place; a figure by itself stands for an amount or a share. */
export function similarKinds(type: EntityType): readonly EntityType[] {
  return FAMILIES.find((family) => family.includes(type)) ?? [type];
}
