/**
 * A plan whose texts hold whole characters alone: words that were cut to a length may end in half of one, which nothing
 * can store. Other values, and objects that are no plain ones, are left as they are.
 */
export function wholeCharacters<T>(value: T): T {
  if (typeof value === "string") return (value.isWellFormed() ? value : value.toWellFormed()) as T;
  if (Array.isArray(value)) return value.map(wholeCharacters) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, wholeCharacters(each)] as const);
  return Object.fromEntries(entries) as T;
}
