import { industriesWithin } from "#lib/language/index.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

const money = /amount|budget|revenue|price/i;
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const day = /^\d{4}-\d{2}-\d{2}/;

export const isMoney = (field: string): boolean => money.test(field);

/** A value of a condition as people read it: 50万, 12月5日（周六）, 展会, 周远. */
export function plainValue(object: string, field: string, value: unknown, t: Translate): string {
  if (typeof value === "number" && field === "winRate") return `${value}%`;
  if (typeof value === "number") return isMoney(field) ? formatMoney(value, t) : plain.format(value);
  if (typeof value === "boolean") return t(value ? "agents.yes" : "agents.no");
  if (typeof value === "object" && value !== null) return t("figures.you");
  const text = String(value);
  if (day.test(text)) return formatShortDay(text.slice(0, 10), t);
  const parts = /industry$/i.test(field) ? industriesWithin(text) : [];
  if (parts.length > 0) return t("figures.widely", { name: text, parts: parts.join(t("figures.or")) });
  const key = `choices.${object}.${field}.${text}`;
  return t.has(key) ? t(key) : text;
}
