import { foldName } from "./fold-name.ts";

/** A person's name in the one form it is compared in: no blanks, dots or case; the name itself when nothing is left. */
export function personKey(name: string): string {
  return foldName(name, 100).replace(/[^\p{L}\p{N}\p{M}]+/gu, "") || name;
}
