/** A deal as far as its chance counts: yuan, and percent to be won. */
export type Chance = { amount: number; winRate: number };

/** The share of a normal distribution below `x`; Abramowitz and Stegun 26.2.17, wrong by less than 1e-7. */
function below(x: number): number {
  const k = 1 / (1 + 0.2316419 * Math.abs(x));
  const series =
    k * (0.31938153 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))));
  const tail = (Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return x >= 0 ? 1 - tail : tail;
}

/**
 * How likely, from 0 to 1, deals bring at least `needed` yuan when each is won or lost for itself: their sum is taken as
 * normal with the mean Σ a·p and the variance Σ a²·p(1−p).
 */
export function chanceOf(needed: number, deals: readonly Chance[]): number {
  if (needed <= 0) return 1;
  const mean = deals.reduce((sum, { amount, winRate }) => sum + amount * (winRate / 100), 0);
  const variance = deals.reduce((sum, { amount, winRate }) => {
    const chance = winRate / 100;
    return sum + amount * amount * chance * (1 - chance);
  }, 0);
  if (deals.reduce((sum, { amount }) => sum + amount, 0) < needed) return 0;
  if (variance === 0) return mean >= needed ? 1 : 0;
  return 1 - below((needed - mean) / Math.sqrt(variance));
}
