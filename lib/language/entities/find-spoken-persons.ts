import { ENGLISH_NAMES } from "../dictionaries/given-names.ts";
import { NAME_BREAKERS, NOT_NAMES } from "../dictionaries/name-breakers.ts";
import { DOUBTFUL_SURNAMES } from "../dictionaries/surnames.ts";
import { tagWords } from "../text/segment.ts";
import type { PersonSpan } from "./person-span.ts";
import { readSurname } from "./read-person-name.ts";

/** In a paste people stand in fields or behind titles. */
const LONGEST = 1_000;
const BEFORE = /(?:^|[^\p{Script=Han}]|[的给让找约见跟和与叫由把请问向位为是有])$/u;
const AFTER =
  /^(?:$|[^\p{Script=Han}]|[说打来问要想给跟和与的在是已也还没不会去接管负离入答同回提约定自今明昨下上刚也都又转聊谈反告介对那这]|先生|女士)/u;
const LATIN = /(?<![A-Za-z])(?<name>[A-Z][a-z]{1,9})(?![A-Za-z])(?! [A-Z][a-z])/g;
const LATIN_AFTER = /^(?: ?[,、(（·:]|$|[\u4e00-\u9fff]| (?:said|from|wants|needs|is|asked))/;

/** Returns people whom only their name tells: 信息中心的许静打来, 顾小满入职, Kevin. */
export function findSpokenPersons(text: string): PersonSpan[] {
  const found: PersonSpan[] = [];
  for (const { start, end, tag } of text.length > LONGEST ? [] : tagWords(text)) {
    const length = end - start;
    if (length < 2 || length > 4 || !/^(?:nr|x)/.test(tag)) continue;
    const name = text.slice(start, end);
    const surname = readSurname(name, 0);
    if (surname === undefined || surname.length === length || DOUBTFUL_SURNAMES.has(surname)) continue;
    if ([...name.slice(surname.length)].some((character) => NAME_BREAKERS.has(character))) continue;
    if (length - surname.length > 2 || NOT_NAMES.has(name) || !/^\p{Script=Han}+$/u.test(name)) continue;
    if (!BEFORE.test(text.slice(Math.max(0, start - 1), start)) || !AFTER.test(text.slice(end, end + 2)))
      continue;
    found.push({ start, end, value: { name, surname } });
  }
  for (const match of text.matchAll(LATIN)) {
    const name = match.groups?.name ?? "";
    const end = match.index + name.length;
    if (!ENGLISH_NAMES.has(name) || !LATIN_AFTER.test(text.slice(end, end + 6))) continue;
    found.push({ start: match.index, end, value: { name, surname: name } });
  }
  return found;
}
