const units: Record<string, number> = { 万: 1e4, 亿: 1e8, k: 1e3, w: 1e4, m: 1e6 };

/** `50万`, `1.2亿`, `500,000`, `300k` in yuan; null when it is not an amount. */
export function parseMoney(text: string): number | null {
  const match = /^[¥￥]?\s*([\d,，]+(?:\.\d+)?)\s*(万|亿|k|w|m)?\s*元?$/i.exec(text.trim());
  if (!match) return null;
  const amount = Number((match[1] ?? "").replaceAll(/[,，]/g, ""));
  const unit = units[(match[2] ?? "").toLowerCase()] ?? 1;
  return Number.isFinite(amount) ? Math.round(amount * unit * 100) / 100 : null;
}
