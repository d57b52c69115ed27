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

/** How a bounded figure compares; undefined for one that is meant as it stands. 以上 takes the figure itself in, 超过 does not. */
export function boundOperator({ bound, exclusive }: Figure): "gt" | "gte" | "lt" | "lte" | undefined {
  if (bound === "min") return exclusive ? "gt" : "gte";
  if (bound === "max") return exclusive ? "lt" : "lte";
  return undefined;
}

/** The condition that a figure says of a field: a bound, a range, about so much, or just so much. */
export function boundBy(
  field: string,
  figure: Figure,
): { field: string; op: Operator; value: number | number[] } {
  const { value, max, approximate } = figure;
  const op = boundOperator(figure);
  if (op !== undefined) return { field, op, value: figure.bound === "max" ? (max ?? value) : value };
  if (max !== undefined) return { field, op: "between", value: [value, max] };
  if (!approximate) return { field, op: "eq", value };
  return { field, op: "between", value: [value * (1 - ROUGHLY), value * (1 + ROUGHLY)] };
}
