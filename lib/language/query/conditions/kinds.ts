import type { Condition, RecordName } from "../reading.ts";
import type { Scene } from "../scene.ts";

type Kinds = readonly (readonly [RegExp, string])[];

const SHARED: Kinds = [
  [/拜访|走访|上门|见面|面谈/g, "visit"],
  [/电话|通话|去电|来电/g, "call"],
  [/会议|开会|例会|评审会/g, "meeting"],
  [/邮件|发信/g, "mail"],
];
const KINDS: Partial<Record<RecordName, Kinds>> = {
  activity: [...SHARED, [/微信/g, "wechat"], [/备注|笔记/g, "note"]],
  task: SHARED,
};

/** Activities and tasks of one kind: 拜访了几次, 这周的会议. */
export function kindConditions({ text, object }: Scene): Condition[] {
  return (KINDS[object] ?? []).flatMap(([cue, value]) => {
    const [match] = text.matchAll(cue);
    if (match === undefined) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ start, end, filter: { field: "kind", op: "eq" as const, value } }];
  });
}
