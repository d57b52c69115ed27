import type { ShownRow } from "../model/dialogue.ts";
import type { Entity } from "../model/entity.ts";

/** Words of a message that mean one row of the list that was shown; `row` counts from 0. */
export type PointedRow = { start: number; end: number; row: number };

type Given = {
  text: string;
  entities: readonly Entity[];
  shown: readonly ShownRow[];
  /** What was talked about since: 剩下的 are the others. */
  dealtWith?: readonly string[];
};

/** What the words right behind a place say it is; a deal and a person also stand for their company. */
const KINDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:的)?线索/u, ["lead"]],
  [/^(?:的)?(?:任务|待办|提醒|事情?)/u, ["task"]],
  [/^(?:的)?(?:商机|项目|单子|机会)/u, ["opportunity"]],
  [/^(?:的)?(?:产品|版本|套餐)/u, ["product"]],
];

const isMeant = (behind: string, { type }: ShownRow): boolean => {
  const kinds = KINDS.find(([words]) => words.test(behind))?.[1];
  return kinds === undefined || kinds.includes(type);
};

/** 第二个, 最后那家, 倒数第三条. */
function byPlace({ text, entities, shown }: Given): PointedRow[] {
  return entities.flatMap((entity) => {
    if (entity.type !== "count_order" || entity.value.many) return [];
    const { start, end, value } = entity;
    const row = value.from === "start" ? value.count - 1 : shown.length - value.count;
    const record = shown[row];
    return record && isMeant(text.slice(end), record) ? [{ start, end, row }] : [];
  });
}

const MOST =
  /(?:(?:其中|里面|这里面|这些(?:里|当中)?)(?:的)?)?(?<what>金额|钱|预算|评分|得分|分数?|健康[度分]|时间|日期)?(?<most>最(?:大|高|贵|多|小|低|便宜|少|早|近|急|快|晚|迟|好|热|差|危险)|(?<![\p{L}])(?:大|小|贵|便宜|早|晚)(?=的那))(?:签|到期|成交|结束|截止|要办|来|关)?的?(?<that>那|这)?一?(?:个|条|家|单|笔|位|份)?/gu;
const AMONG = /^(?:其中|里面|这里面|这些)/u;
const FIELDS = {
  money: ["amount", "budget", "budgetMin", "price", "total"],
  score: ["score", "healthScore", "health", "probability"],
  day: ["dueAt", "startsAt", "expectedCloseOn", "endsOn", "closedAt", "at", "createdAt"],
} as const;
const DAYS = /早|近|急|快|晚|迟|时间|日期/u;
const SCORES = /评分|得分|分|健康|好|热|差|危险/u;
const LEAST = /小|低|便宜|少|早|近|急|快|差|危险/u;

/** The row whose figure of that kind is the largest or the smallest; undefined when fewer than two have one. */
function extreme(shown: readonly ShownRow[], names: readonly string[], least: boolean): number | undefined {
  for (const name of names) {
    const having = shown.flatMap(({ figures }, row) => {
      const value = figures?.[name];
      return value === undefined ? [] : [{ row, value }];
    });
    if (having.length < 2) continue;
    having.sort((one, other) => (one.value < other.value ? -1 : one.value > other.value ? 1 : 0));
    return (least ? having[0] : having.at(-1))?.row;
  }
  return undefined;
}

const MOST_ENGLISH =
  /\b(?:which|what) (?:one|deal|lead|customer|task)(?: (?:of (?:them|these|those)))?[\w ]{0,16}? (?<most>first|earliest|soonest|next|last|latest|biggest|largest|smallest|highest|lowest)\b|\bthe (?<that>biggest|largest|smallest|earliest|latest|oldest) one\b/giu;

/** Which one closes first, the biggest one. */
function byEnglish({ text, shown }: Given): PointedRow[] {
  return [...text.matchAll(MOST_ENGLISH)].flatMap((match) => {
    const most = match.groups?.most ?? match.groups?.that ?? "";
    const days = /first|earliest|soonest|next|last|latest|oldest/iu.test(most);
    const least = /first|earliest|soonest|next|oldest|smallest|lowest/iu.test(most);
    const row = extreme(shown, days ? FIELDS.day : FIELDS.money, least);
    return row === undefined ? [] : [{ start: match.index, end: match.index + match[0].length, row }];
  });
}

const HOURS: readonly (readonly [RegExp, number, number])[] = [
  [/早上|上午/u, 0, 12],
  [/中午/u, 11, 14],
  [/下午/u, 12, 18],
  [/晚上/u, 18, 24],
];
const TIMED = /(?<part>早上|上午|中午|下午|晚上)的?[那这]?一?[个件场条家位](?!月|小时)/gu;
const HOUR = /(?:^|\D)(?<hour>\d{1,2}):\d{2}/u;

/** 上午那个, 下午那件: the only row at that time of day. */
function byHour({ text, shown }: Given): PointedRow[] {
  return [...text.matchAll(TIMED)].flatMap((match) => {
    const hours = HOURS.find(([part]) => part.test(match.groups?.part ?? ""));
    const fitting = shown.flatMap(({ words = "" }, row) => {
      const hour = Number(HOUR.exec(words)?.groups?.hour ?? Number.NaN);
      return hours && hour >= hours[1] && hour < hours[2] ? [row] : [];
    });
    const [row] = fitting;
    if (row === undefined || fitting.length > 1) return [];
    return [{ start: match.index, end: match.index + match[0].length, row }];
  });
}

/** 最大的那个, 其中最早到期的: by the figures that stood in the list. A question for the largest of all is none of these. */
function byFigure({ text, shown }: Given): PointedRow[] {
  return [...text.matchAll(MOST)].flatMap((match) => {
    const [said] = match;
    const { that, most = "", what = "" } = match.groups ?? {};
    if (that === undefined && !AMONG.test(said)) return [];
    const words = `${what}${most}`;
    const names = DAYS.test(words) ? FIELDS.day : SCORES.test(words) ? FIELDS.score : FIELDS.money;
    const row = extreme(shown, names, LEAST.test(most));
    return row === undefined ? [] : [{ start: match.index, end: match.index + said.length, row }];
  });
}

const TRAIT =
  /(?:做|搞|卖|干|在|是)?(?<trait>[\p{L}\d]{2,8}?)(?:的|那边的?)?[那这]一?(?:家|个|单|条|位|笔|项|件)(?!月|季|年|周|星期)/gu;

/** 宁波那条, 做物流的那家, 周远那单: the only row in which the words stand. */
function byWords({ text, shown }: Given): PointedRow[] {
  return [...text.matchAll(TRAIT)].flatMap((match) => {
    const trait = match.groups?.trait ?? "";
    // Whatever stands before the name of a trait belongs to the sentence: 再看看宁波那条.
    for (let from = 0; trait.length - from >= 2; from += 1) {
      const said = trait.slice(from);
      const fitting = shown.flatMap((each, row) =>
        [each.label, each.company, each.words].some((part) => part?.includes(said)) ? [row] : [],
      );
      const [row] = fitting;
      if (row !== undefined && fitting.length === 1)
        return [
          {
            start: match.index + (from === 0 ? 0 : match[0].indexOf(said)),
            end: match.index + match[0].length,
            row,
          },
        ];
    }
    return [];
  });
}

const REST =
  /(?:剩下|余下|其余|其他|其它|另外)(?:的|那?(?:几|两|些)(?:个|条|家|单|件|位)?)(?!客户|人|公司|部门|同事|方面|情况)|\bthe (?:rest|others)\b/iu;
const EVERY = /(?:这|那|上面|刚才)(?:几|些|两|三)(?:个|条|家|单|件|位)?(?:都|全)|\ball of (?:them|these)\b/iu;

const DONE_WITH = /^(?:都|全)?(?:已经)?(?:弄|做|办|搞|完|发|改|推|给|分|取消|删|标|打|转|不用)/u;

/** 头两个都弄完了: so many rows from the top, where something is done with them. */
function firstRows({ text, entities, shown }: Given): PointedRow[] {
  const top = entities.find((each) => each.type === "count_order" && each.value.many);
  if (top?.type !== "count_order" || top.value.from !== "start" || !DONE_WITH.test(text.slice(top.end)))
    return [];
  const { start, end, value } = top;
  return shown.slice(0, value.count).map((_row, row) => ({ start, end, row }));
}

/** 剩下的, 这几条都: the rows that were not dealt with yet, or all of them. */
function severalRows({ text, shown, dealtWith = [] }: Given): PointedRow[] {
  const said = REST.exec(text) ?? EVERY.exec(text);
  if (!said) return [];
  const all = EVERY.test(said[0]);
  const rows = shown.flatMap(({ label }, row) => (all || !dealtWith.includes(label) ? [row] : []));
  return rows.map((row) => ({ start: said.index, end: said.index + said[0].length, row }));
}

/** Whether the words mean what is left of a list, be there any or not. */
export const saysRest = (text: string): boolean => REST.test(text);

/** Returns the rows of the shown list that the words mean, by place, by figure, or by what stands in them. */
export function pointInList(given: Given): PointedRow[] {
  if (given.shown.length === 0) return [];
  const found = [
    [...firstRows(given), ...byPlace(given)],
    byFigure(given),
    byEnglish(given),
    byHour(given),
    byWords(given),
    severalRows(given),
  ];
  return found.find((each) => each.length > 0) ?? [];
}
