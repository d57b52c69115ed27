import type { Condition } from "../reading.ts";
import { type Scene, spansOf } from "../scene.ts";

const MISSING =
  /(?:没有?|缺少?|未|无|漏了?|空着|没填写?|未填写?|没写|没留|不知道)(?:填写?|写|留|录入?|登记|补|任何)?$/;
const PRESENT = /(?:有|留了|填了|写了)$/;
const BLANK = /^(?:为空|是空的|空着|缺失|没填|未填|没写|不详|待补)/;
const ASKS = /^(?:多少|吗|呢|[?])/;

/** Conditions on fields that are or are not filled in: 没有电话的, 预算没填的, 留了微信号的. */
export function blankConditions({ text, spans, object }: Scene): Condition[] {
  return spansOf(spans, "field").flatMap(({ start, end, value }): Condition[] => {
    const field = value.on[object];
    if (field === undefined) return [];
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 6);
    if (MISSING.test(before) || BLANK.test(after)) return [{ start, end, filter: { field, op: "is_empty" } }];
    if (PRESENT.test(before) && /^的/.test(after) && !ASKS.test(after))
      return [{ start, end, filter: { field, op: "is_not_empty" } }];
    return [];
  });
}
