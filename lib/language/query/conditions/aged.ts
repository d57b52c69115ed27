import { lengthSaid } from "../periods/length-said.ts";
import { relativePeriod } from "../periods/relative-period.ts";
import type { Condition, RecordName } from "../reading.ts";
import { clauseAround, type Scene, spansOf } from "../scene.ts";

const LONGER = /(?:超过了?|不止|大于|多于|满|已?有|距今)$/;
const SHORTER = /(?:不到|不足|少于|小于|没到|不满|未满)$/;
const TOUCHED = /(?:最近|上次|最后)(?:一次)?(?:的)?(?:跟进|联系|拜访|沟通|互动)/;
const ENTERED = /建|创建|新增|录入|进来|入库|来的?/;
const ACT =
  /(?:建|创建|新增|录入|进来|入库|成立|注册|跟进|联系)(?:了|时间)?(?:超过了?|不止|大于|多于|满|已?有|不到|不足|不满|未满)$/;
/** 超过90天还没关的: so long after it was begun. */
const UNFINISHED =
  /^(?:了)?(?:以上)?(?:都|还|仍|也|依然){0,2}(?:没有?|未)(?:人)?(?:关|签|成交|结|赢|转|处理|搞定|完成|分)/;
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

/** 创建超过一年还没成交 is read as a time that ended today: the words around its length say that it is an age. */
export function pastLengths({ text, spans, clock }: Scene) {
  return spansOf(spans, "date").flatMap(({ start: from, end: to, value }) => {
    const period = value.direction === "past" ? relativePeriod(value, clock) : undefined;
    const said = text.slice(from, to);
    const lead = /^(?:超过了?|不止|大于|多于|满|不到|不足|不满|未满)/.exec(said)?.[0].length ?? 0;
    const rest = /[都还仍也]{1,3}$/.exec(said)?.[0].length ?? 0;
    const [start, end] = [from + lead, to - rest];
    const before = text.slice(Math.max(0, start - 10), start);
    const aged =
      ACT.test(before) || (LONGER.test(before.slice(-4)) && UNFINISHED.test(text.slice(end, end + 10)));
    if (period === undefined || !("last" in period) || !aged) return [];
    return [{ start, end, whole: { amount: period.last, unit: period.unit } }];
  });
}

/** Records older or younger than so long: 创建超过30天的线索, 成立不到五年的客户, 最近一次跟进超过30天的. */
export function agedConditions(scene: Scene): Condition[] {
  const { text, spans, object } = scene;
  const lengths = [
    ...spansOf(spans, "duration").map((span) => ({
      start: span.start,
      end: span.end,
      whole: lengthSaid(span),
    })),
    ...pastLengths(scene),
  ];
  return lengths.flatMap(({ start, end, whole }): Condition[] => {
    const before = text.slice(Math.max(0, start - 4), start);
    const shorter = SHORTER.exec(before)?.[0];
    const longer = LONGER.exec(before)?.[0] ?? (/^以上/.test(text.slice(end, end + 2)) ? "" : undefined);
    const said = shorter ?? longer;
    if (whole === undefined || said === undefined) return [];
    const clause = text.slice(clauseAround(text, start, end).start, start);
    const old =
      object === "customer" && /^以上的?老?客户/.test(text.slice(end, end + 8)) ? "customerSince" : undefined;
    const named = SINCE[object]?.find(([cue]) => cue.test(clause))?.[1] ?? old;
    const open = shorter === undefined && UNFINISHED.test(text.slice(end, end + 10));
    const field = named ?? (ENTERED.test(clause) || open ? "createdAt" : undefined);
    if (field === undefined) return [];
    const period =
      shorter === undefined
        ? { olderThan: whole.amount, unit: whole.unit }
        : { last: whole.amount, unit: whole.unit };
    return [{ start: start - said.length, end, filter: { field, op: "within", value: period } }];
  });
}
