import type { Turn } from "#agents/runtime/turn.ts";
import { datesIn } from "#agents/skills/said-moment.ts";
import type { LoggedKind } from "#lib/domains/activities/contract.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { dayOf } from "#lib/platform/day-range.ts";

/** What is put right or said besides of the talk that was written down last. */
export type Addition = { talk: FocusRecord; kind?: LoggedKind; words?: string; spent?: string };

const kinds: [RegExp, LoggedKind][] = [
  [/微信|企微|语音/u, "wechat"],
  [/电话|通话/u, "call"],
  [/邮件/u, "mail"],
  [/会议|视频|线上|会面|吃饭|开会/u, "meeting"],
  [/拜访|上门|当面|见面|现场/u, "visit"],
];
const kindWords = "(?:微信|企微|语音|电话|通话|邮件|会议|视频|线上|会面|吃饭|开会|拜访|上门|当面|见面|现场)";
const otherKind = new RegExp(
  `不是[^，。,]{0,4}${kindWords}[^，。,]{0,4}[，,\\s]{0,2}(?:而是|应该是|其实是|是)(?<is>[^，。,]{0,4}${kindWords}[^，。,]{0,4})$|^(?:其实|应该)?是(?<only>[^，。,]{0,2}${kindWords})[，,\\s]{0,2}不是`,
  "u",
);
const spent =
  /^(?:这|那|昨晚)?(?:顿)?(?:饭钱?|一共|总共|打车|路费|请客)?(?:我)?花(?:了|掉)\s{0,2}(?<sum>[\d.,一二三四五六七八九十百千万两]{1,10})(?:多)?(?:块|元)?(?:钱)?[。]?$/u;
const there = /^[^，。,]{2,12}(?:也|都)(?:在(?:场)?|去了|来了|参加了?|到了)(?:$|[，。,\s])/u;
const besides =
  /^(?:再)?(?:补充|补一[句条下]|补上|还有(?!什么|哪|多少|几|谁|没)|对了|哦对)(?:一下|一点|一句|就是)?/u;
const tells = /他|她|对方|客户|说|提|问|嫌|担心|想|要/u;
const orders = /提醒|帮我|新?建|约|安排|查|看看|发给|改成|推到|[?？]|吗$|多少|什么|哪/u;

/** What goes on about the talk that was just told of: 段主管也在, 花了1680, 不是电话，是微信语音; null where it is something else. */
export function readAddition(turn: Turn): Addition | null {
  const { clause, state, now } = turn;
  const text = clause.text.trim();
  const talk = state.focus.find(({ type }) => type === "activity");
  if (!talk) return null;
  const { is, only } = otherKind.exec(text)?.groups ?? {};
  const kind = kinds.find(([words]) => words.test(is ?? only ?? ""))?.[1];
  if (kind) return { talk, kind };
  const sum = spent.exec(text)?.groups?.sum;
  if (sum) return { talk, spent: sum };
  const ahead = datesIn(turn).some(({ value }) => value.from > dayOf(now));
  if (ahead || orders.test(text) || state.last?.intent !== "activity.report") return null;
  const more = there.test(text) || (besides.test(text) && tells.test(text));
  return more ? { talk, words: text.replace(besides, "").replace(/^[：:，,\s]+/u, "") } : null;
}
