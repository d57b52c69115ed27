import type { CreditCode } from "./contract.ts";

/** GB 32100-2015: no I, O, S, V, Z. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;

/** A unified social credit code in the one form it is kept in, with what is wrong with it if anything is. */
export function readCreditCode(text: string): CreditCode {
  const code = text
    .slice(0, 100)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  if (code.length !== LENGTH) return { code, problem: "length" };
  const values = [...code].map((character) => CHARACTERS.indexOf(character));
  if (values.includes(-1)) return { code, problem: "characters" };
  // The weights are the powers of 3 modulo 31.
  let [sum, weight] = [0, 1];
  for (const value of values.slice(0, -1)) {
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return values.at(-1) === (31 - (sum % 31)) % 31 ? { code } : { code, problem: "check_digit" };
}
