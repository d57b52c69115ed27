import { DOUBTFUL_SURNAMES } from "../dictionaries/surnames.ts";
import { insideWords } from "../text/segment.ts";
import { isLikelyName } from "./is-likely-name.ts";
import type { PersonSpan } from "./person-span.ts";
import { readSurname } from "./read-person-name.ts";

const MEETS = /(?:^|[^\p{Script=Han}]|[见约找给跟和与叫让请问派催陪]|拜访|联系|通知|告诉|回复)$/u;
const BEHIND = /(?:^|[^\p{Script=Han}]|[的是有为位]|今天|昨天|刚刚?)$/u;
const NAMED = /(?:^|[^\p{Script=Han}])(?:就|应该)?[是叫]$/u;
const ENDS = /^(?:$|[^\p{Script=Han}])/u;
const ACTS =
  /^(?:[说讲问答提告]|打来|来电|回复|回电|表示|反馈|介绍|推荐|约(?:[了我好在]|定)|找我|吃饭|见面|聊|谈|碰|通(?:了|个|过)?电话|打(?:了|个)?电话|发(?:了|个)?(?:微信|邮件|短信)|那边|这边|那儿|那里|他|她|同意|答应|负责|离职|升职|换(?:号|手机|电话)|的(?:电话|手机|微信|邮箱|生日|名片|职位|联系方式)|先生|女士|$)/u;
const STOPS =
  /^(?:$|[^\p{Script=Han}]|[说打来问要想给跟和与的在是已也还没不会去接管负离回约定自今明昨下上刚都又转聊谈介对那这吃见通发换])/u;

/** Returns people by names such as people have, which words before or behind make a person: 见谢淑英, 罗亮说. */
export function findLikelyNames(text: string): PersonSpan[] {
  const found: PersonSpan[] = [];
  const inside = insideWords(text);
  for (let start = 0; start < text.length; start += 1) {
    const surname = readSurname(text, start);
    if (surname === undefined || inside[start] === 1) continue;
    const end = [2, 1]
      .map((length) => start + surname.length + length)
      .find((at) => at <= text.length && endsWord(text, at, inside) && isPerson(text, start, at, surname));
    if (end === undefined) continue;
    found.push({ start, end, value: { name: text.slice(start, end), surname } });
    start = end - 1;
  }
  return found;
}

/** 华约 is a word, but of 张伟华约了 the name is whole. */
const endsWord = (text: string, at: number, inside: Uint8Array): boolean =>
  inside[at] !== 1 || (at < text.length && ACTS.test(text.slice(at, at + 5)));

function isPerson(text: string, start: number, end: number, surname: string): boolean {
  if (!isLikelyName(text.slice(start, end))) return false;
  const [before, behind] = [text.slice(Math.max(0, start - 3), start), text.slice(end, end + 5)];
  const [meets, acts] = [MEETS.test(before), ACTS.test(behind)];
  if (NAMED.test(before) && ENDS.test(behind)) return true;
  if (!meets && !BEHIND.test(before)) return false;
  const doubts = DOUBTFUL_SURNAMES.has(surname) || end - start - surname.length === 1;
  // 安泰 may open a sentence as a company does: somebody must be met or do something.
  return doubts ? (acts && behind !== "") || (meets && STOPS.test(behind)) : STOPS.test(behind);
}
