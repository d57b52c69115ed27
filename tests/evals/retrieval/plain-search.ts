import { segmenter } from "#lib/language/retrieval/segmenter.ts";

type Plain = { id: string; text: string };
const K1 = 1.2;
const B = 0.75;

const tokensOf = (text: string): string[] =>
  segmenter()
    .cut(text.toLowerCase(), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

/** What anybody would build first: BM25 over the segmenter's words, whole documents, nothing folded. The yardstick. */
export function plainSearch(documents: Plain[]): (query: string) => string[] {
  const postings = new Map<string, Map<number, number>>();
  const lengths = documents.map(({ text }, at) => {
    const tokens = tokensOf(text);
    for (const token of tokens) {
      const of = postings.get(token) ?? new Map<number, number>();
      of.set(at, (of.get(at) ?? 0) + 1);
      postings.set(token, of);
    }
    return tokens.length;
  });
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (query) => {
    const scores = new Map<number, number>();
    for (const token of tokensOf(query)) {
      const of = postings.get(token) ?? new Map<number, number>();
      const idf = Math.log(1 + (documents.length - of.size + 0.5) / (of.size + 0.5));
      for (const [at, frequency] of of) {
        const norm = K1 * (1 - B + (B * (lengths[at] ?? 0)) / average);
        scores.set(at, (scores.get(at) ?? 0) + (idf * frequency * (K1 + 1)) / (frequency + norm));
      }
    }
    return [...scores].sort((one, other) => other[1] - one[1]).map(([at]) => documents[at]?.id ?? "");
  };
}
