import type { CellProblem } from "../contract.ts";

/** `rest` is what of the cell did not fit into the field: second numbers, second mails. */
export type CellResult<T = unknown> = { value: T; rest?: string } | { problem: CellProblem };
