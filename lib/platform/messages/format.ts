import { now } from "../clock.ts";
import { dayOf } from "../day-range.ts";
import { env } from "../env.ts";
import type { Translate } from "./translate.ts";

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Yuan as a salesperson says it: 50万, 1.2亿, 8,000元; in English 500K, 120M; in one unit alone for who wants that. */
export function formatMoney(yuan: number, t: Translate): string {
  const style = t("lead.moneyStyle");
  if (style === "yuan") return `${plain.format(yuan)}元`;
  if (style === "wan") return `${plain.format(yuan / 1e4)}万`;
  const english = style === "en";
  const units: [number, string][] = english
    ? [
        [1e9, "B"],
        [1e6, "M"],
        [1e3, "K"],
      ]
    : [
        [1e8, "亿"],
        [1e4, "万"],
      ];
  const unit = units.find(([size]) => Math.abs(yuan) >= size);
  const number = unit ? `${plain.format(yuan / unit[0])}${unit[1]}` : plain.format(yuan);
  return english ? `¥${number}` : unit ? number : `${number}元`;
}

/** A calendar day with its weekday: 12月5日（周六）. `day` is `YYYY-MM-DD`. */
export function formatDay(day: string, t: Translate): string {
  const date = new Date(`${day}T00:00:00Z`);
  return t("lead.day", {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: t(`lead.weekday.${date.getUTCDay()}`),
  });
}

/** A day as it is said: the year only when it is not this one. */
export function formatShortDay(day: string, t: Translate): string {
  if (day.slice(0, 4) !== dayOf(now()).slice(0, 4)) return formatDay(day, t);
  const date = new Date(`${day}T00:00:00Z`);
  return t("lead.shortDay", {
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: t(`lead.weekday.${date.getUTCDay()}`),
  });
}

/** A moment in the company's zone: 12月5日（周六） 15:00. */
export function formatMoment(iso: string, t: Translate): string {
  const at = new Date(iso);
  const time = new Intl.DateTimeFormat("en-GB", {
    timeZone: env().TIME_ZONE,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
  return t("lead.moment", { day: formatShortDay(dayOf(at), t), time });
}
