import type { NumberToken } from "./number-token.ts";

const SLASHED = /(?<whole>\d{1,4} )?(?<top>\d{1,3}) ?\/ ?(?<base>\d{1,3})(?![\d/])/y;

/** Reads 1/2 and 1 3/5. Dates such as 3/5 were taken before numbers are read. */
export function readSlash(text: string, start: number): NumberToken | undefined {
  SLASHED.lastIndex = start;
  const groups = SLASHED.exec(text)?.groups;
  const base = Number(groups?.base ?? 0);
  if (groups === undefined || base === 0 || text[start - 1] === "/") return undefined;
  const value = Number(groups.whole ?? 0) + Number(groups.top) / base;
  return { start, end: SLASHED.lastIndex, value, approximate: false, scaled: false };
}
