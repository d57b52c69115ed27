import { LATEST_FEW } from "../figures/order-words.ts";
import { HAPPENINGS } from "../periods/happenings.ts";
import type { Condition } from "../reading.ts";
import { meets, type Scene, spansOf } from "../scene.ts";

const LATELY =
  /(?:最近|近期|这阵子|这段时间|recently)(?!的?(?:一|[几两三四五六七八九十\d])|跟进时间|联系时间)(?=(?:有没有|有|刚|都)?(?:新|来|进|成交|签|赢|丢|输|录|建|加|转化|完成|拿))/gi;
const DAYS = 30;

/** 最近 without a figure is the last thirty days, where something happened: 最近成交的客户, 最近丢了哪些单. */
export function latelyConditions({ text, spans, object }: Scene): Condition[] {
  return [...text.matchAll(LATELY)].flatMap(({ index: start, 0: said }): Condition[] => {
    const end = start + said.length;
    if (spansOf(spans, "date").some((date) => meets(date, { start, end }))) return [];
    const behind = text.slice(end, end + 10);
    const place = HAPPENINGS[object]?.find(({ cue }) => cue.test(behind));
    if (place === undefined) return [];
    if (LATEST_FEW.test(text)) return place.also ? [{ start, end, filter: place.also }] : [];
    const when = {
      field: place.field,
      op: "within" as const,
      value: { last: DAYS, unit: "day" as const },
    };
    return [{ start, end, filter: place.also ? { all: [place.also, when] } : when }];
  });
}
