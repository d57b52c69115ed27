const localDay = (value: unknown): string =>
  new Date(String(value)).toLocaleDateString("sv-SE", { timeZone: "Asia/Shanghai" });
const localTime = (value: unknown): string =>
  new Date(String(value)).toLocaleTimeString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(0, 5);
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
const textOf = (value: unknown): string =>
  typeof value === "string" ? value : JSON.stringify(value ?? null);

type Matcher = (found: unknown, wanted: unknown) => boolean;
const matchers: Record<string, Matcher> = {
  /** Somewhere in the text, or in a list or a tree of values; `a|b`: one of them. */
  has: (found, wanted) =>
    String(wanted)
      .split("|")
      .some((part) => textOf(found).includes(part)),
  hasNot: (found, wanted) => !textOf(found).includes(String(wanted)),
  /** A moment's day and time of day by the company's clock. */
  day: (found, wanted) => !isEmpty(found) && localDay(found) === wanted,
  time: (found, wanted) => !isEmpty(found) && localTime(found) === wanted,
  atLeast: (found, wanted) => !isEmpty(found) && Number(found) >= Number(wanted),
  atMost: (found, wanted) => !isEmpty(found) && Number(found) <= Number(wanted),
  from: (found, wanted) => !isEmpty(found) && localDay(found) >= String(wanted),
  until: (found, wanted) => !isEmpty(found) && localDay(found) <= String(wanted),
  oneOf: (found, wanted) => Array.isArray(wanted) && wanted.some((each) => isSame(found, each)),
  not: (found, wanted) => !isSame(found, wanted),
  known: (found, wanted) => !isEmpty(found) === wanted,
};

function isSame(found: unknown, wanted: unknown): boolean {
  if (wanted === null) return isEmpty(found);
  if (typeof wanted === "number") return !isEmpty(found) && Number(found) === wanted;
  if (Array.isArray(wanted)) return JSON.stringify(found) === JSON.stringify(wanted);
  return found === wanted;
}

/**
 * Whether a value of a row is what a scenario wants: the same value, or all of `{ has, hasNot, day, time, atLeast,
 * atMost, from, until, oneOf, not, known }`. Null is an empty value of any kind.
 */
export function matchesValue(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== "object" || wanted === null || Array.isArray(wanted)) return isSame(found, wanted);
  return Object.entries(wanted).every(([name, given]) => {
    const matcher = matchers[name];
    if (!matcher) throw new Error(`no matcher ${name}`);
    return matcher(found, given);
  });
}
