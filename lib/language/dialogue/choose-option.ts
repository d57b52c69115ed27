import { readCount } from "../dates/read-count.ts";
import type { TalkedAbout } from "../model/dialogue.ts";
import type { Entity } from "../model/entity.ts";

const NUMBER = /^(?:选|要|就|是|第){0,3}(?<n>[1-9一二两三四五六七八九十])(?:号|个|家|位|条|单)?[吧的.。]?$/;
const FIRST =
  /^(?:就|选|要|是){0,3}(?:前|上)(?:面|边|头)?(?:的|那|这){0,2}一?(?:个|位|家|条|单|者)?[吧的.。]?$/;
const LAST =
  /^(?:就|选|要|是){0,3}(?:后|下)(?:面|边|头)?(?:的|那|这){0,2}一?(?:个|位|家|条|单|者)?[吧的.。]?$/;
const MIDDLE = /中间/;
/** Words around what tells one of several from the others. */
const AHEAD = /^(?:我?(?:说的|指的|要的)|要|选|找|就|是|应该|对|嗯|那|当然|先|说|讲|看|准备){1,4}/;
const BEHIND =
  /(?:那边|那里|他们家?|公司|集团)?的?[那这]?(?:个|位|家|条|单|人)?(?:吧|呀|啊|呢|的|了|[.。]){0,2}$/;
const SURNAME = /姓(?<name>\p{Script=Han}{1,2}?)(?=的|那|$)/u;
const WRONG = /不是[^,，]{1,12}[,，]/;

const LONGEST = 60;

/** 下午那家, 上午九点半的: when it is, as far as that tells one from the others. */
const WHEN = /^(?:就|选|要|是){0,2}(?<part>早上|上午|中午|下午|晚上|傍晚)(?:[^,，]{0,12})$/;
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 早上: [0, 12], 上午: [0, 12], 中午: [11, 14], 下午: [12, 18], 傍晚: [17, 20], 晚上: [18, 24] },
};
const CLOCK = /(?:^|\D)(?<hour>\d{1,2}):\d{2}/;

const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

function byPlace<T>(words: string, entities: readonly Entity[], options: readonly T[]): T | undefined {
  const orders = entities.flatMap((each) => (each.type === "count_order" ? [each.value] : []));
  const order = orders.findLast(({ many }) => !many);
  if (order) return order.from === "start" ? options[order.count - 1] : options.at(-order.count);
  const number = NUMBER.exec(words)?.groups?.n;
  if (number !== undefined) return options[readCount(number) - 1];
  if (FIRST.test(words)) return options[0];
  if (LAST.test(words)) return options.at(-1);
  return MIDDLE.test(words) && options.length === 3 ? options[1] : undefined;
}

/** Yes or no is no word of an option, though 需求确认 may stand beside it. */
const DECIDES =
  /^(?:确认|确定|好的?|可以|行|对的?|是的?|嗯+|没错|没问题|不|不是|不用|取消|撤销|算了|ok|okay|yes|no|sure)[吧了的啊呀，。!！.]?$/i;

/** 明辉纺织的, 做农业那个, 姓李的: the only one whose name, or whose company, the words are part of. */
function byWords<T extends TalkedAbout>(words: string, options: readonly T[]): T | undefined {
  if (DECIDES.test(words)) return undefined;
  const surname = SURNAME.exec(words)?.groups?.name;
  if (surname !== undefined) return only(options.filter(({ label }) => label.startsWith(surname)));
  const core = words
    .replace(AHEAD, "")
    .replace(BEHIND, "")
    .replace(/^(?:做|搞|卖|在)(?=..)/, "");
  if (core === "") return undefined;
  const fits = (said: string | undefined) =>
    said !== undefined && (said.includes(core) || (said.length >= 2 && core.includes(said)));
  return (
    only(options.filter(({ label }) => label === core)) ??
    only(options.filter(({ label }) => fits(label))) ??
    only(options.filter(({ company }) => fits(company)))
  );
}

/** 下午那家: the only one at that time of day, where the options say when they are. */
function byHour<T extends TalkedAbout>(words: string, options: readonly T[]): T | undefined {
  const hours = HOURS[WHEN.exec(words)?.groups?.part ?? ""];
  if (!hours) return undefined;
  return only(
    options.filter(({ company = "" }) => {
      const hour = Number(CLOCK.exec(company)?.groups?.hour ?? Number.NaN);
      return hour >= hours[0] && hour < hours[1];
    }),
  );
}

/** Returns which of the options that were offered is meant: 第二个, 2, 后面那位, 姓李的, 明辉纺织的; undefined when that is not told. */
export function chooseOption<T extends TalkedAbout>(
  text: string,
  entities: readonly Entity[],
  options: readonly T[],
): T | undefined {
  const words = text.slice(0, LONGEST).trim().replace(WRONG, "");
  return byPlace(words, entities, options) ?? byHour(words, options) ?? byWords(words, options);
}
