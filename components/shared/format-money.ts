import { numberFormat } from "#components/shared/intl-formats.ts";

const short = (value: number) => String(Math.round(value * 100) / 100);

/** Yuan the way people say it: 50万, 1.2亿; ¥500K, ¥1.2M in English. */
export function formatMoney(amount: number, locale: string): string {
  const size = Math.abs(amount);
  if (locale.startsWith("zh")) {
    if (size >= 1e8) return `¥${short(amount / 1e8)}亿`;
    if (size >= 1e4) return `¥${short(amount / 1e4)}万`;
    return `¥${short(amount)}`;
  }
  if (size >= 1e9) return `¥${short(amount / 1e9)}B`;
  if (size >= 1e6) return `¥${short(amount / 1e6)}M`;
  if (size >= 1e4) return `¥${short(amount / 1e3)}K`;
  return `¥${numberFormat("en").format(amount)}`;
}
