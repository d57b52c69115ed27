import { companyKey } from "./company-key.ts";
import type { NameOf, Pinyin, SearchTexts } from "./contract.ts";
import { foldMail } from "./fold-mail.ts";
import { foldName } from "./fold-name.ts";
import { personKey } from "./person-key.ts";
import { pinyinOf } from "./pinyin-of.ts";
import { readPhone } from "./read-phone.ts";
import { soundKey } from "./sound-key.ts";
import { splitRuns } from "./split-runs.ts";
import { beginnings, bigrams, codeTokens, gapped, soundToken, wordToken } from "./token-shapes.ts";

const NAME = 100;
const TEXT = 2_000;
const SYLLABLES = 12;
const MOST_INITIALS = 6;
const MOST = 1_000;
/** What a cut leaves of a character beyond 16 bits; PostgreSQL cannot keep it. */
const HALF_PAIR = /\p{Cs}/u;

/**
 * The tokens one record is found by, for a `text[]` column under a GIN index; `queryTokens` is its counterpart.
 *
 * - Chinese: each two neighbours, so any two characters of a name match. Of names also the first character
 *   (of people each), and each two with one between, for typos.
 * - Latin words: their beginnings of 2 to 12 letters.
 * - Names as said: initials of every stretch of two to six syllables; the pinyin of each syllable and each two, of all
 *   from the beginning, and from the brand on letter by letter; the near sound (`~`). More would make the index
 *   several times as large (docs/adr/0007-search-in-chinese.md).
 * - Phones and codes: beginnings from 3 characters, ends of 4 to 8, a credit code as a whole.
 */
export function searchTokens(texts: SearchTexts): string[] {
  const tokens = new Set<string>();
  const add = (found: readonly string[]) => {
    for (const token of found) {
      if (tokens.size < MOST && !HALF_PAIR.test(token)) tokens.add(token);
    }
  };
  for (const person of texts.people ?? []) add(personTokens(person));
  for (const name of texts.names ?? []) add(companyTokens(name));
  for (const phone of texts.phones ?? []) add(phoneTokens(phone));
  for (const email of texts.emails ?? []) add(wordsAndBigrams(foldMail(foldName(email, NAME))));
  for (const code of texts.codes ?? []) add(codeTokens(plainCode(code)));
  for (const text of texts.texts ?? []) add(wordsAndBigrams(foldName(text, TEXT)));
  return [...tokens];
}

function wordsAndBigrams(text: string): string[] {
  return splitRuns(text).flatMap((run) => {
    if (run.script === "han") return bigrams(run.text);
    return run.script === "digits" && run.text.length > 3 ? codeTokens(run.text) : beginnings(run.text);
  });
}

function companyTokens(name: string): string[] {
  const folded = foldName(name, NAME);
  const { strict, loose } = companyKey(name);
  const written = folded.replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
  // With the place in front, without the legal form behind.
  const led = written.slice(0, Math.max(0, written.indexOf(strict))) + strict;
  return [
    ...wordsAndBigrams(folded),
    ...bigramsOfKey(strict),
    ...firstOf(folded),
    ...firstOf(loose),
    ...gapped(strict.slice(0, SYLLABLES)),
    ...spoken(pinyinOf(led)),
    ...[...new Set([strict, strict.startsWith(loose) ? strict : loose])].flatMap((key) =>
      letters(pinyinOf(key)),
    ),
    ...sounds([strict, loose], "company"),
  ];
}

/** The key leaves brackets out, so 华智科技 is found in 华智(上海)科技. */
const bigramsOfKey = (key: string): string[] =>
  splitRuns(key).flatMap((run) => (run.script === "han" ? bigrams(run.text) : []));

function personTokens(name: string): string[] {
  const folded = foldName(name, NAME);
  const key = personKey(name);
  const [asPerson, asRead] = [pinyinOf(folded, "person"), pinyinOf(folded)];
  const each = [...key].slice(0, 4).filter((character) => /\p{Script=Han}/u.test(character));
  return [
    ...wordsAndBigrams(folded),
    ...bigramsOfKey(key),
    ...each,
    ...gapped(key.slice(0, SYLLABLES)),
    ...spoken(asPerson),
    ...letters(asPerson),
    // 单 is shan as a surname, but who types may not know.
    ...(asPerson.full === asRead.full ? [] : [...spoken(asRead), ...letters(asRead)]),
    ...sounds([key], "person"),
  ];
}

const firstOf = (name: string): string[] => name.match(/^\p{Script=Han}/u) ?? [];

const sounds = (keys: string[], of: NameOf): string[] =>
  [...new Set(keys)]
    .map((key) => soundKey(key, of))
    .filter((key) => key !== "")
    .map(soundToken);

/** Pinyin and initials from the beginning on, as they are typed letter by letter. */
const letters = ({ full, initials }: Pinyin): string[] => [...beginnings(full), ...beginnings(initials)];

/** Initials of each stretch, each syllable and each two of them, and the stretches from the beginning on. */
function spoken({ syllables, initials }: Pinyin): string[] {
  const said = syllables.slice(0, SYLLABLES);
  const short = initials.slice(0, SYLLABLES);
  const found = beginnings(short);
  for (let from = 0; from < short.length; from += 1) {
    for (let length = 2; length <= MOST_INITIALS; length += 1) found.push(short.slice(from, from + length));
  }
  for (const [at, syllable] of said.entries()) {
    found.push(wordToken(syllable), wordToken(syllable + (said[at + 1] ?? "")));
    found.push(wordToken(said.slice(0, at + 1).join("")));
  }
  return found.filter((token) => token.length > 1);
}

function phoneTokens(phone: string): string[] {
  const { number, kind } = readPhone(phone);
  const digits = number.replace("+", "");
  const area = kind === "landline" ? (/^(?:010|02\d|0[3-9]\d{2})/.exec(digits)?.[0].length ?? 0) : 0;
  return [...codeTokens(digits), ...(area ? codeTokens(digits.slice(area)) : [])];
}

const plainCode = (code: string): string => foldName(code, NAME).replace(/[^\p{L}\p{N}]+/gu, "");
