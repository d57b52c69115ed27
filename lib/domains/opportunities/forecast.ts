import type { ForecastCategory, ForecastSums } from "./contract.ts";

/** Deals of one outcome and category, added up by the database. */
export type ForecastLine = {
  outcome: "open" | "won";
  category: ForecastCategory;
  count: number;
  amount: number;
  /** Each amount by its chance of winning. */
  weighted: number;
};

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** Sums as sales leaders read them: what is sure, what is promised, what may come, and what to expect. */
export function forecastSums(lines: readonly ForecastLine[]): ForecastSums {
  const open = lines.filter(({ outcome }) => outcome === "open");
  const won = lines.filter(({ outcome }) => outcome === "won");
  const add = (of: readonly ForecastLine[], value: (line: ForecastLine) => number): number =>
    cents(of.reduce((sum, line) => sum + value(line), 0));
  const amountIn = (category: ForecastCategory): number =>
    add(
      open.filter((line) => line.category === category),
      ({ amount }) => amount,
    );
  const wonAmount = add(won, ({ amount }) => amount);
  const [commit, bestCase] = [amountIn("commit"), amountIn("best_case")];
  const counted = open.filter(({ category }) => category !== "omitted");
  return {
    open: add(open, ({ count }) => count),
    wonCount: add(won, ({ count }) => count),
    won: wonAmount,
    commit,
    bestCase,
    pipeline: amountIn("pipeline"),
    committed: cents(wonAmount + commit),
    best: cents(wonAmount + commit + bestCase),
    weighted: cents(wonAmount + add(counted, ({ weighted }) => weighted)),
  };
}
