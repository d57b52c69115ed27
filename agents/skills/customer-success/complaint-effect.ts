import type { Turn } from "#agents/runtime/turn.ts";
import { datesIn, momentOf } from "#agents/skills/said-moment.ts";
import { saidIn, segmentsOf } from "#agents/skills/segments.ts";

export const severities = ["high", "medium", "low"] as const;
export type Severity = (typeof severities)[number];

const severe =
  /宕|中断|停摆|停工|停产|停线|停了|发不(?:了|出)|没发出|一单(?:都)?(?:没|发不)|发火|火大|生气|愤怒|骂|炒.{0,3}镬|拍桌|连续\S{0,4}(?:小时|天)|瘫|用不了|全部|整个|崩|丢数据|数据丢|无法|(?<!不|别)急|严重|赔|起诉|退款|退租|退货|解约|不续|\bdown\b|outage/iu;
const light = /建议|小问题|偶尔|有点|希望/u;
const scope =
  /整个|全(?:部|体|公司|厂|仓|员)|所有|(?:\d{1,4}|[一二两三四五六七八九十几]{1,3})(?:个|家|台|名|位|间)?(?:人|用户|仓库?|部门|门店|店|单|车间|产线|账号)|仓库|门店|车间|产线|发货|收银|打印|报表|开票/u;
const whole = /整个|全(?:部|体|公司|厂|仓|员)|所有/u;
const counted =
  /(?:\d{1,4}|[一二两三四五六七八九十几]{1,3})(?:多)?(?:个|家|台|名|位|间|栋|条)\p{Script=Han}{1,6}|受(?:到)?影响/u;
/** 12家门店都结不了账: nobody of many can work. */
const cannot =
  /(?:用|开|登|结|下|发|打|派|出|收|连|进|付|刷|开|提交|接|算|查|传)不(?:了|出(?:去|来)?|开|进(?:去|来)?|上(?:去)?)|没法(?:用|开|登|干|做|收|结)/u;
const many =
  /(?:都|全|整个|所有)|\d{1,4}(?:多)?(?:个|家|台|名|位)|[三四五六七八九十几]{1,3}(?:多)?(?:个|家|台|名|位)/u;
const promised = /答复|回复|回话|解决|说法|处理|修好|搞定|给(?:个|一个)?(?:方案|交代)|回音|reply|answer/iu;
const mostScope = 30;

/** How grave a complaint is, by what no longer works and how angry they are. */
export const severityOf = (text: string): Severity =>
  severe.test(text) || (cannot.test(text) && many.test(text)) ? "high" : light.test(text) ? "low" : "medium";

/** What no longer works and for how many, in the person's words; null where it was not told. */
export function scopeSaid({ text, understanding }: Turn): string | null {
  const names = understanding.entities.flatMap((each) =>
    each.type === "company" || each.type === "person" ? [each.text] : [],
  );
  const parts = segmentsOf(text).filter((part) => {
    const rest = names.reduce((left, name) => left.replace(name, ""), part.text);
    return (scope.test(rest) || counted.test(rest)) && !promised.test(rest);
  });
  const found =
    parts.find((part) => whole.test(part.text)) ?? parts.find((part) => counted.test(part.text)) ?? parts[0];
  if (!found) return null;
  const rest = names.reduce((left, name) => left.replace(name, ""), found.text);
  const words = saidIn(rest.replace(/^(?:客户)?(?:投诉|反馈|抱怨|报障)(?:说|了)?/u, ""));
  return words.length >= 2 ? words.slice(0, mostScope) : null;
}

/** 三天内要答复: until when they want to hear from us; null where they did not say. */
export function answerWanted(turn: Turn): string | null {
  const [date] = datesIn(turn).filter(({ value, end, start }) => {
    const around = turn.understanding.text.slice(Math.max(0, start - 8), end + 10);
    return Date.parse(momentOf(value)) > turn.now.getTime() && promised.test(around);
  });
  return date ? momentOf({ ...date.value, from: date.value.to, direction: "before" }) : null;
}
