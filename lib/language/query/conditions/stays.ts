import { hearBound } from "../../entities/hear-bound.ts";
import { boundOperator } from "../bound-by.ts";
import type { Condition } from "../reading.ts";
import { clauseAround, inside, type Scene, spansOf } from "../scene.ts";

const STAYS =
  /停留|停滞|停着|停在|卡在|卡着|卡了|卡住|待在|待了|呆在|呆了|没(?:有)?(?:推进|进展|变化|往前走|挪)|原地|stuck|僵住/;

/** Deals that have been in their stage for so long: 卡在方案阶段超过一个月的, 三周没推进的. */
export function stayConditions({ text, spans, object }: Scene): Condition[] {
  if (object !== "opportunity") return [];
  // 近一个月没推进 is read as a period that ended today.
  const past = spansOf(spans, "date").filter(({ value }) => value.direction === "past");
  const lengths = [
    ...spansOf(spans, "duration").map(({ start, end, value }) => ({ start, end, days: value.days })),
    ...past.map(({ start, end, value }) => ({
      start,
      end,
      days: (Date.parse(value.to) - Date.parse(value.from)) / 86_400_000,
    })),
  ];
  return lengths.flatMap(({ start, end, days }): Condition[] => {
    const clause = clauseAround(text, start, end);
    const match = STAYS.exec(clause.text);
    if (match === null || !inside({ start, end }, clause)) return [];
    const heard = hearBound(text, start, end);
    const op = boundOperator(heard, text.slice(heard.start, heard.end)) ?? "gte";
    const act = clause.start + match.index;
    // The words for the stage between them keep their own condition.
    const beside = Math.abs(act - end) <= 2;
    const stretch = {
      start: heard.start,
      end: beside ? Math.max(heard.end, act + match[0].length) : heard.end,
    };
    return [{ ...stretch, filter: { field: "daysInStage", op, value: Math.round(days) } }];
  });
}
