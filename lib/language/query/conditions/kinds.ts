import type { Condition, RecordName } from "../reading.ts";
import type { Scene } from "../scene.ts";

type Kinds = readonly (readonly [RegExp, string])[];

const SHARED: Kinds = [
  [
    /拜访|走访|上门|跑(?:了|过)(?=多少|几|哪)|见(?:了|过|面)?(?=多少|几|客户|面|的|哪)|面谈|来访|visits?\b|visited/gi,
    "visit",
  ],
  [
    /打(?:了|过|的)?(?:多少|几)?(?:个|通|次)?电话|电话|通话|去电|来电|外呼|phone calls?|\bcalls?\b|called/gi,
    "call",
  ],
  [/会议|开会|例会|评审会|开(?:了|过)(?:多少|几)(?:次|个|场)会|meetings?\b/gi, "meeting"],
  [/邮件|发信|e-?mails?\b/gi, "mail"],
];
const KINDS: Partial<Record<RecordName, Kinds>> = {
  activity: [...SHARED, [/微信|wechat/gi, "wechat"], [/备注|笔记|note/gi, "note"]],
  task: SHARED,
};

/** Activities and tasks of one kind, or of several: 拜访了几次, 这周的会议, 电话和拜访的记录. */
export function kindConditions({ text, object }: Scene): Condition[] {
  return (KINDS[object] ?? []).flatMap(([cue, value]) => {
    const [match] = text.matchAll(cue);
    if (match === undefined) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ start, end, filter: { field: "kind", op: "eq" as const, value } }];
  });
}
