import { companyKey } from "./company-key.ts";
import type { NameOf } from "./contract.ts";
import { personKey } from "./person-key.ts";
import { soundKey } from "./sound-key.ts";
import { typoKeys } from "./typo-keys.ts";

/**
 * Strings to look a name up by: two names that may be the same share at least one, so an index finds the
 * candidates by overlap and `similarNames` judges only these. `n:` the key and it less one character,
 * `l:` the loose key, `p:` the sound of the loose key.
 */
export function candidateKeys(name: string, of: NameOf = "company"): string[] {
  if (name.trim() === "") return [];
  const { strict, loose } = of === "company" ? companyKey(name) : personKeys(name);
  const typos = typoKeys(strict).map((key) => `n:${key}`);
  const sound = soundKey(loose, of);
  return [...new Set([...typos, `l:${loose}`, ...(sound === "" ? [] : [`p:${sound}`])])];
}

function personKeys(name: string): { strict: string; loose: string } {
  const key = personKey(name);
  return { strict: key, loose: key };
}
