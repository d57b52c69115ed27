import type { Operator } from "#lib/platform/records/contract.ts";

/** A figure as entities hold it: how words bound it stands beside it. */
export type Figure = {
  value: number;
  max?: number;
  approximate: boolean;
  bound?: "min" | "max" | "equal";
  exclusive?: true;
};

const ROUGHLY = 0.1;
// 以上 and 以下 take the figure itself in, as in the Civil Code, article 1259; 超过 and 不到 leave it out.
const TAKES_IN = /以下|之下|往下/;
// 百万级, 百万大单
const AT_LEAST = /(?:级|量级|大单|元大单)$/;
// 过亿, 上千万, 破百万 are open upwards.
const PASSED = /^(?:过|上|破|超)(?!限)/;

type Bound = Pick<Figure, "bound" | "exclusive">;

/** How a figure compares by the words that say it; undefined for one that is meant as it stands. */
export function boundOperator(
  { bound, exclusive }: Bound,
  words: string,
): "gt" | "gte" | "lt" | "lte" | undefined {
  if (bound === "min") return exclusive ? "gt" : "gte";
  if (bound === "max") return exclusive && !TAKES_IN.test(words) ? "lt" : "lte";
  return PASSED.test(words) || AT_LEAST.test(words) ? "gte" : undefined;
}

/** The condition that a figure says of a field: a bound, a range, about so much, or just so much. */
export function boundBy(
  field: string,
  figure: Figure,
  words: string,
): { field: string; op: Operator; value: number | number[] } {
  const { value, max, approximate } = figure;
  const op = boundOperator(figure, words);
  if (op !== undefined) return { field, op, value: figure.bound === "max" ? (max ?? value) : value };
  if (max !== undefined) return { field, op: "between", value: [value, max] };
  if (!approximate) return { field, op: "eq", value };
  return {
    field,
    op: "between",
    value: [Math.round(value * (1 - ROUGHLY)), Math.round(value * (1 + ROUGHLY))],
  };
}
