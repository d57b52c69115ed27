import type { Translate } from "./translate.ts";

const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Yuan as a salesperson says it: 50万, 1.2亿, 8,000元; in English 500K, 120M. */
export function formatMoney(yuan: number, t: Translate): string {
  const english = t("lead.moneyStyle") === "en";
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
