import {
  EVERYDAY_GIVEN,
  NAMELIKE_WORDS,
  OPENING_GIVEN,
  SINGLE_GIVEN,
  TELLING_GIVEN,
} from "../dictionaries/given-characters.ts";
import { NOT_NAMES } from "../dictionaries/name-breakers.ts";
import { DOUBTFUL_SURNAMES } from "../dictionaries/surnames.ts";
import { isPlace } from "../matching/take-place.ts";
import { readSurname } from "./read-person-name.ts";

/** Whether surname and given name are such as people have: 谢淑英, 陈海燕, 罗亮; 文件夹 and 高平台 are none. */
export function isLikelyName(name: string): boolean {
  const surname = readSurname(name, 0);
  if (surname === undefined || isWord(name)) return false;
  const given = [...name.slice(surname.length)];
  const telling = given.filter((character) => TELLING_GIVEN.has(character)).length;
  const everyday = given.filter((character) => EVERYDAY_GIVEN.has(character)).length;
  if (given.length < 1 || given.length > 2 || telling + everyday < given.length) return false;
  if (telling > 0) return true;
  const [first = "", second] = given;
  // A surname that is a word of its own needs a given name that is none.
  const doubtful = DOUBTFUL_SURNAMES.has(surname);
  if (second === undefined) return !doubtful && SINGLE_GIVEN.has(first);
  return !doubtful || first === second || OPENING_GIVEN.has(first);
}

const isWord = (name: string): boolean =>
  NOT_NAMES.has(name) || NOT_NAMES.has(name.slice(0, 2)) || NAMELIKE_WORDS.has(name) || isPlace(name);
