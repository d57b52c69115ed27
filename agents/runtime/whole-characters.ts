const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;

/** Hardly any plan has half a character in it: it is looked for without a copy being made. */
function isWhole(value: unknown): boolean {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isWhole);
  if (!isPlain(value)) return true;
  for (const key of Object.keys(value)) if (!isWhole(value[key as keyof typeof value])) return false;
  return true;
}

function mended(value: unknown): unknown {
  if (typeof value === "string") return value.toWellFormed();
  if (Array.isArray(value)) return value.map(mended);
  if (typeof value !== "object" || value === null || !isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mended(each)] as const));
}

/**
 * A plan whose texts hold whole characters alone: words that were cut to a length may end in half of one, which nothing
 * can store. Other values, and objects that are no plain ones, are left as they are.
 */
export function wholeCharacters<T>(value: T): T {
  return isWhole(value) ? value : (mended(value) as T);
}
