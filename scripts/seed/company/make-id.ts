import { type IdKind, idPrefixes } from "#lib/platform/ids.ts";
import type { Random } from "./random.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(value: bigint, length: number): string {
  let rest = value;
  let text = "";
  for (let at = 0; at < length; at += 1) {
    text = (alphabet[Number(rest & 31n)] ?? "0") + text;
    rest >>= 5n;
  }
  return text;
}

/** An id as `newId` makes it, of a given moment and from given numbers: the same for the same seed. */
export function makeId(kind: IdKind, at: Date, random: Random): string {
  const time = BigInt(at.getTime()) << 80n;
  const versioned = 7n << 76n;
  const middle = BigInt(random.below(4096)) << 64n;
  const variant = 2n << 62n;
  const tail = (BigInt(random.below(2 ** 30)) << 32n) | BigInt(random.below(2 ** 32));
  return `${idPrefixes[kind]}_${base32(time | versioned | middle | variant | tail, 26)}`;
}
