import { encodeQuery, searchableText } from "#lib/language/index.ts";
import { splitSentences } from "../chunking/split-sentences.ts";
import type { SearchAnswer, SearchHit } from "../contract.ts";

/** A sentence as it stands in its passage, and how much of the question it carries, 0 to 1. */
type Sentence = { text: string; carries: number };
/** What one document says to a question, in its own words. */
export type Quote = {
  documentId: string;
  title: string;
  headingPath: string[];
  /** Sentences in their order; where some are left out between them, that is marked by an ellipsis of its own. */
  sentences: string[];
  citation: SearchHit["citation"];
};
export type QuotedAnswer = {
  quotes: Quote[];
  noEvidence: boolean;
  /** What the question names and no document speaks of. */
  lacking: string[];
};

/** A second document must carry at least this share of what the first does. */
const NEAR = 0.6;
const MOST_SENTENCES = 4;
const MOST_CHARACTERS = 320;

/** A mark, not a word, so that no order in a text can be taken for ours. */
export const leftOut = "……";

type Wanted = { text: string; weight: number }[];

function wantedOf(query: string): Wanted {
  const { words, terms } = encodeQuery(query);
  const pairs = terms.filter(({ kind }) => kind === "pair").map(({ text }) => ({ text, weight: 0.5 }));
  const whole = words.map((word) => ({
    text: /^\p{Script=Han}/u.test(word) ? word : ` ${word} `,
    weight: Math.min(word.length, 4),
  }));
  return [...whole, ...pairs];
}

function carried(text: string, wanted: Wanted): number {
  const searchable = searchableText(text);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const held = wanted.reduce((sum, each) => sum + (searchable.includes(each.text) ? each.weight : 0), 0);
  return total === 0 ? 0 : held / total;
}

/** Table rows and list entries are cut by lines, prose by sentences. */
const unitsOf = (passage: string): string[] =>
  splitSentences(passage)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "" && !/^\|?[\s:|-]+\|?$/.test(text));

/** The sentences that carry the question best, in their order, with the one after the best of them. */
function choose(units: Sentence[]): number[] {
  const best = units.reduce((top, { carries }, at) => (carries > (units[top]?.carries ?? 0) ? at : top), 0);
  const byWorth = units
    .map((unit, at) => ({ at, worth: unit.carries + (at === best + 1 ? 0.15 : 0) }))
    .filter(({ at, worth }) => at === best || worth > 0.1)
    .sort((one, other) => other.worth - one.worth || one.at - other.at);
  const chosen: number[] = [];
  let room = MOST_CHARACTERS;
  for (const { at } of byWorth) {
    const length = units[at]?.text.length ?? 0;
    if (chosen.length > 0 && (chosen.length >= MOST_SENTENCES || length > room)) continue;
    chosen.push(at);
    room -= length;
  }
  return chosen.sort((one, other) => one - other);
}

function quote(hit: SearchHit, wanted: Wanted): { quote: Quote; carries: number } {
  const units = unitsOf(hit.passage).map((text) => ({ text, carries: carried(text, wanted) }));
  const chosen = choose(units);
  const sentences = chosen.flatMap((at, place) => {
    const before = chosen[place - 1];
    const text = units[at]?.text ?? "";
    return before !== undefined && at > before + 1 ? [leftOut, text] : [text];
  });
  const { documentId, title, headingPath, citation } = hit;
  const all = [title, ...headingPath, ...sentences].join("\n");
  return { quote: { documentId, title, headingPath, sentences, citation }, carries: carried(all, wanted) };
}

/**
 * Answers a question without a model: from each of the best documents the sentences that carry the question, word for
 * word, named by document and heading. Nothing when nothing found holds enough of the question.
 */
export function quotePassages(query: string, found: SearchAnswer, most = 3): QuotedAnswer {
  if (found.noEvidence) return { quotes: [], noEvidence: true, lacking: found.lacking ?? [] };
  const wanted = wantedOf(query);
  // What only resembles the question is no answer, however high it stands.
  const answering = found.hits.filter(({ answers }) => answers !== false);
  const quoted = answering.slice(0, most * 2).map((hit) => quote(hit, wanted));
  const top = quoted[0]?.carries ?? 0;
  const near = quoted.filter(({ carries }, at) => at === 0 || carries >= top * NEAR);
  return {
    quotes: near.slice(0, most).map((each) => each.quote),
    noEvidence: near.length === 0,
    lacking: [],
  };
}
