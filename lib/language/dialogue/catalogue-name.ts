import type { Entity } from "../model/entity.ts";

const AREAS = ["lead", "customer", "contact", "opportunity", "task", "product"] as const;

/** What the catalogue calls a field, on the kind of record that was dealt with. */
export function catalogueName(
  { name, on }: Extract<Entity, { type: "field" }>["value"],
  intent = "",
): string {
  const area = AREAS.find((each) => intent.startsWith(`${each}.`));
  const names = [...new Set(Object.values(on))];
  return (area && on[area]) ?? (names.length === 1 ? (names[0] ?? name) : name);
}
