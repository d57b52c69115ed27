import { pinyinOf } from "#lib/language/index.ts";

const longest = 40;

/** The key that a field is kept under: its label as it is said, and a number where another has it already. */
export function makeKey(label: string, taken: ReadonlySet<string>): string {
  const said = pinyinOf(label)
    .syllables.join("")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .slice(0, longest);
  const plain = /^[a-z]/.test(said) ? said : `field${said}`;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? plain : `${plain}${number}`;
    if (!taken.has(key)) return key;
  }
}
