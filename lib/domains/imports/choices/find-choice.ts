import { understand } from "#lib/language/index.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { headerKey } from "../mapping/header-key.ts";
import { choiceWordsOf } from "./words.ts";

/** The choices that a text may mean; the words of each in every language: `{ referral: ["转介绍", "Referral"] }`. */
export type ChoiceLabels = Readonly<Record<string, readonly string[]>>;
export type ChoiceBook = {
  own: ReadonlyMap<string, string>;
  others: readonly Word[];
  sized: boolean;
  /** What texts were found to mean: columns say the same again and again. */
  found: Map<string, string | undefined>;
};
type Word = { key: string; code: string };

const NEGATION = /[不未非无没]$/;
const SEVERAL = /[/／、,，;；+&和及或]/;
const SIZED = /^(?:size|companySize)$/;
const LONGEST = 40;
const MOST_KEPT = 2000;

/** All words for the choices of a field, ready to be looked up. */
export function choiceBook(object: string, field: FieldSpec, labels: ChoiceLabels): ChoiceBook {
  const codes = field.choices ?? Object.keys(labels);
  const own = new Map<string, string>();
  for (const code of codes)
    for (const word of [code, ...(labels[code] ?? [])]) {
      const key = headerKey(word);
      if (!own.has(key)) own.set(key, code);
    }
  const others = Object.entries(choiceWordsOf[`${object}.${field.name}`] ?? {})
    .flatMap(([code, words]) =>
      codes.includes(code) ? words.split("|").map((word) => ({ key: headerKey(word), code })) : [],
    )
    .filter(({ key }) => !own.has(key));
  return { own, others, sized: SIZED.test(field.name) && others.length > 0, found: new Map() };
}

/** A choice that another word stands for: 老客户介绍 is referral, 51-200人 a medium company. Undefined where none or several may be meant. */
export function findChoice(text: string, book: ChoiceBook): string | undefined {
  if (book.found.has(text)) return book.found.get(text);
  const code = look(text, book);
  if (book.found.size < MOST_KEPT) book.found.set(text, code);
  return code;
}

function look(text: string, { own, others, sized }: ChoiceBook): string | undefined {
  const key = headerKey(text);
  const known = own.get(key) ?? others.find((word) => word.key === key)?.code;
  if (known !== undefined || text.length > LONGEST) return known;
  if (sized && /\d/.test(text)) return bandOf(text);
  const words = [...[...own].map(([word, code]) => ({ key: word, code })), ...others];
  // L(大型) says it in the brackets.
  const [, inner = ""] = /[(（]([^()（）]{1,20})[)）]/.exec(text) ?? [];
  const told = within(key, words, !SEVERAL.test(text));
  return told ?? (inner === "" ? undefined : within(headerKey(inner), words, true));
}

/**
 * The code of the longest word that stands in the text, of equally long ones that which more words stand for, then that
 * at the end: 抖音广告 is an advertisement. None where that tells nothing either.
 */
function within(key: string, words: readonly Word[], one: boolean): string | undefined {
  let longest = 0;
  let counts = new Map<string, number>();
  let last: string | undefined;
  for (const { key: word, code } of words) {
    const weight = /\p{Script=Han}/u.test(word) ? word.length * 2 : word.length;
    const at = weight >= 4 && weight >= longest ? key.indexOf(word) : -1;
    if (at < 0 || NEGATION.test(key.slice(0, at)) || cutsLatin(key, at, word)) continue;
    if (weight > longest) [counts, last] = [new Map(), undefined];
    longest = weight;
    if (one && at + word.length === key.length) last = code;
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  return first && first[1] !== second?.[1] ? first[0] : last;
}

/** A Latin word counts only as a whole: a new part of renewed is none. */
function cutsLatin(key: string, at: number, word: string): boolean {
  const latin = /[a-z]/;
  const [before, after] = [key[at - 1] ?? "", key[at + word.length] ?? ""];
  return (
    (latin.test(before) && latin.test(word[0] ?? "")) || (latin.test(after) && latin.test(word.at(-1) ?? ""))
  );
}

/** The band of a head count or of a range of them. */
function bandOf(text: string): string | undefined {
  const plain = text.normalize("NFKC").replace(/[,\s]/g, "");
  const figures = [...plain.matchAll(/\d{1,7}(?:万)?/g)].map(([figure]) => figure);
  const said = figures.length === 2 ? `${figures[0]}-${figures[1]}人` : `${figures[0] ?? ""}人`;
  const { entities } = understand(said, { now: new Date(0) });
  const [size] = entities.flatMap((entity) => (entity.type === "size" ? [entity.value.band] : []));
  return size;
}
