import { indexTerms, searchableText } from "#lib/language/index.ts";
import { splitSentences } from "../chunking/split-sentences.ts";

/** Below this share of its words a sentence does not stand in the passage that it cites. */
const HELD = 0.5;
const MARK = /\[(\d{1,2})\]/g;

export type CheckedSentence = {
  text: string;
  /** Numbers of the passages that it cites and that hold it, from 1. */
  cites: number[];
  held: boolean;
};

function share(sentence: string, passage: string): number {
  const terms = [...new Set(indexTerms(searchableText(sentence)))].filter((term) => !term.startsWith("b"));
  if (terms.length === 0) return 1;
  const there = new Set(indexTerms(searchableText(passage)));
  return terms.filter((term) => there.has(term)).length / terms.length;
}

/** Figures must stand in the passage to the digit. */
function figuresHold(sentence: string, passage: string): boolean {
  const figures = sentence.match(/\d+(?:\.\d+)?/g) ?? [];
  return figures.every((figure) => passage.includes(figure));
}

/**
 * Holds a written answer against its passages: each sentence cites them as `[1]`, `[2]`, and stands only if one that it
 * cites holds its words and figures. A sentence without a citation does not stand.
 */
export function checkSentences(answer: string, passages: string[]): CheckedSentence[] {
  return splitSentences(answer).map(({ text }) => {
    const cited = [...text.matchAll(MARK)].map(([, number]) => Number(number));
    const bare = text.replaceAll(MARK, "").trim();
    const cites = [...new Set(cited)].filter((number) => {
      const passage = passages[number - 1];
      return passage !== undefined && figuresHold(bare, passage) && share(bare, passage) >= HELD;
    });
    return { text: bare, cites, held: cites.length > 0 };
  });
}
