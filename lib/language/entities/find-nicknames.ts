import { SURNAMES } from "../dictionaries/surnames.ts";
import type { PersonSpan } from "./person-span.ts";

const PATTERN =
  /(?<![大最从缩减很较太更变中]|\p{Script=Latin})[老小阿](?<surname>\p{Script=Han})(?<next>.?)/gu;
// 小程序, 小时, 老师: the second character belongs to the word, not to a person.
const WORDS =
  /^(?:小(?:程序|时|于|金额|方|费|高|红书|区|组|米|白|单|型|规模|店|计|席|心|项|路|车|鹿|麦|和|安|平|明|强|乐|花|游|包|成|云|万|满|简|康|农|利|灵通|信|干|结)|老(?:板|师|总|客|大|家|同|员|古|实|年|百|万|旧|国|乡|厂|房|设备|牌|公|单|路|外|干|问|样|是)|阿(?:里|拉|姨|联|富|根|尔|莫|那|门|曼|哥|迪))/u;
const FOLLOWERS = /[,。;:!?\s说想要的回打在是有给来去问提和跟对电他姓觉又还也就已负名手那这跟管\ue000\d]|^$/u;

/** 老吴, 小郑: a form of address in front of a surname that starts no other word. */
export function findNicknames(text: string): PersonSpan[] {
  const found: PersonSpan[] = [];
  for (const match of text.matchAll(PATTERN)) {
    const surname = match.groups?.surname ?? "";
    if (!SURNAMES.has(surname) || !FOLLOWERS.test(match.groups?.next ?? "")) continue;
    const start = match.index;
    if (WORDS.test(text.slice(start, start + 4))) continue;
    const name = text.slice(start, start + 1 + surname.length);
    found.push({ start, end: start + name.length, value: { name, surname } });
  }
  return found;
}
