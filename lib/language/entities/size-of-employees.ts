import type { SizeValue } from "../model/entity.ts";
import type { SizeBand } from "../model/lead.ts";
import type { NumberToken } from "../numerals/number-token.ts";

/** The band of a head count; a range counts by its middle, 几百 gives the band alone. */
export function sizeOfEmployees(token: NumberToken): SizeValue {
  const vague = token.max !== undefined && token.max / token.value > 3;
  const middle = token.max === undefined ? token.value : (token.value + token.max) / 2;
  return vague ? { band: bandOf(middle) } : { band: bandOf(middle), employees: Math.round(middle) };
}

function bandOf(employees: number): SizeBand {
  if (employees < 20) return "startup";
  if (employees < 100) return "small";
  if (employees < 500) return "medium";
  return employees < 2000 ? "large" : "enterprise";
}
