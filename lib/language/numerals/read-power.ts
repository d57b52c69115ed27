import type { NumberToken } from "./number-token.ts";

const EXPONENT = /[eE](?<e>[+-]?\d{1,2})(?![\dA-Za-z])|\^(?<p>[+-]{0,2}\d{1,3})(?!\d)/y;

/** Extends an Arabic numeral by its exponent: 2e5, 1.2E+3, 2^10. */
export function readPower(text: string, base: NumberToken): NumberToken | undefined {
  if (base.max !== undefined || base.scaled || !/\d/.test(text[base.end - 1] ?? "")) return undefined;
  EXPONENT.lastIndex = base.end;
  const groups = EXPONENT.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const power = groups.p?.replace("--", "") ?? "";
  const value =
    groups.e === undefined ? base.value ** Number(power) : Number(`${base.value}e${Number(groups.e)}`);
  return Number.isFinite(value) ? { ...base, end: EXPONENT.lastIndex, value } : undefined;
}
