const OTHER = 0.8;

/** A word that is looked for, as it stands in searchable text, and what stands for it nearly as well. */
export type HeldWord = { text: string; others?: string[] };

/** 1 when the word stands there, less when another for it does; a longer word counts half by its pairs that do. */
export function holdOf(texts: readonly string[], { text, others = [] }: HeldWord): number {
  const stands = (part: string) => texts.some((each) => each.includes(part));
  if (stands(text)) return 1;
  if (others.some(stands)) return OTHER;
  if (text.startsWith(" ") || text.length < 3) return 0;
  const pairs = [...text].slice(1).map((_, index) => text.slice(index, index + 2));
  const found = pairs.filter(stands);
  return (0.5 * found.length) / pairs.length;
}
