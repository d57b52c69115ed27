import type { ChartCard } from "#agents/artifacts/contract.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { numberFormat } from "#components/shared/intl-formats.ts";

type Words = { locale: string; days: (count: number) => string };

/** A value of a chart as people read it. */
export function chartNumber(unit: ChartCard["unit"], value: number, { locale, days }: Words): string {
  if (unit === "money") return formatMoney(value, locale);
  const plain = numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
  if (unit === "percent") return `${plain}%`;
  return unit === "days" ? days(Math.round(value * 10) / 10) : plain;
}
