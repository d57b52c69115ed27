import type { ActivityKind } from "../model/clause.ts";

/** Where two begin at the same place, in this order. */
const KINDS: readonly (readonly [ActivityKind, RegExp])[] = [
  ["mail", /邮件|发了?封?信|e-?mail(?:ed)?\b|\bmailed\b/i],
  ["wechat", /微信|企微|朋友圈|wechat/i],
  [
    "meeting",
    /(?:视频|线上|电话|评审|项目)会|视频|会议|开了?(?:个|场|次)?会|开完会|会开完|zoom|\bmeeting\b/i,
  ],
  [
    "call",
    /电话|通了?个?.{0,3}话|(?:打|拨|接)(?:过去|通|完了?|过?了(?![个顿场]))|没打通|打不通|打给|没人?接|语音|\b(?:called|phoned|rang|a call)\b/i,
  ],
  [
    "visit",
    /拜访|走访|上门|登门|见[了到完过]|见面|面谈|当面|碰[了完]?(?:个|次)?[面头]|[去到跑走转]了?一?[趟圈]|去了|去过|从.{1,12}(?:回来|出来)|来我们公司|来公司|参观|接待|陪|饭|吃[了完过]|请.{1,8}吃|喝[了完]?(?:个|杯)?[茶酒咖]|演示|[谈聊][得了完过]|现场|\b(?:met|visit(?:ed)?|saw|lunch|dinner)\b/i,
  ],
];

/** Returns how somebody was in touch, by what is said first of it; undefined when the words do not say. */
export function readActivityKind(text: string): ActivityKind | undefined {
  const found = KINDS.map(([kind, words]) => ({ kind, at: text.search(words) })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.kind;
}
