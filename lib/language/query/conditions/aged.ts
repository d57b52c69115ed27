import { lengthSaid } from "../periods/length-said.ts";
import type { Condition, RecordName } from "../reading.ts";
import { clauseAround, type Scene, spansOf } from "../scene.ts";

const LONGER = /(?:超过了?|不止|大于|多于|满|已?有|距今)$/;
const SHORTER = /(?:不到|不足|少于|小于|没到|不满|未满)$/;
const TOUCHED = /(?:最近|上次|最后)(?:一次)?(?:的)?(?:跟进|联系|拜访|沟通|互动)/;
const ENTERED = /建|创建|新增|录入|进来|入库|来的?/;
const SINCE: Partial<Record<RecordName, readonly (readonly [RegExp, string])[]>> = {
  customer: [
    [TOUCHED, "lastActivityAt"],
    [/成立|注册/, "foundedOn"],
    [/成交|签约|合作/, "customerSince"],
  ],
  lead: [[TOUCHED, "lastActivityAt"]],
  contact: [[TOUCHED, "lastActivityAt"]],
  opportunity: [
    [TOUCHED, "lastActivityAt"],
    [/签|成交|赢/, "closedAt"],
  ],
};

/** Records older or younger than so long: 创建超过30天的线索, 成立不到五年的客户, 最近一次跟进超过30天的. */
export function agedConditions({ text, spans, object }: Scene): Condition[] {
  return spansOf(spans, "duration").flatMap((span): Condition[] => {
    const { start, end } = span;
    const whole = lengthSaid(span);
    const before = text.slice(Math.max(0, start - 4), start);
    const shorter = SHORTER.exec(before)?.[0];
    const longer = LONGER.exec(before)?.[0] ?? (/^以上/.test(text.slice(end, end + 2)) ? "" : undefined);
    const said = shorter ?? longer;
    if (whole === undefined || said === undefined) return [];
    const clause = clauseAround(text, start, end).text;
    const named = SINCE[object]?.find(([cue]) => cue.test(clause))?.[1];
    const field = named ?? (ENTERED.test(clause) ? "createdAt" : undefined);
    if (field === undefined) return [];
    const period =
      shorter === undefined
        ? { olderThan: whole.amount, unit: whole.unit }
        : { last: whole.amount, unit: whole.unit };
    return [{ start: start - said.length, end, filter: { field, op: "within", value: period } }];
  });
}
