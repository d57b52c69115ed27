function ordered(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, ordered(item)]));
}

/** JSON with keys in a fixed order: equal values give equal text, so it can be hashed and compared. */
export function stableJson(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return JSON.stringify(value);
  return JSON.stringify(ordered(value)) ?? "null";
}
