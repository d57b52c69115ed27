const WIDTH = 5;

function shingles(text: string): Set<string> {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
  const found = new Set<string>();
  for (let at = 0; at + WIDTH <= plain.length; at += 1) found.add(plain.slice(at, at + WIDTH));
  return found;
}

/** The share of a passage's runs of five characters that stand in a text as well, 0 to 1. */
export function nearness(passage: string, text: string): number {
  const own = shingles(passage);
  if (own.size === 0) return 0;
  const there = shingles(text);
  return [...own].filter((each) => there.has(each)).length / own.size;
}
