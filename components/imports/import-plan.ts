import type { DuplicatePolicy, ImportJobDto } from "#lib/domains/imports/contract.ts";

/** What a person says about a file before it is checked. */
export type ImportPlan = {
  mapping: Record<string, string | null>;
  factors: Record<string, number>;
  dateOrder: "mdy" | "dmy" | "";
  updateBy: string | null;
  onDuplicate: DuplicatePolicy;
  badCells: "refuse" | "empty";
};

/** The plan as it was kept, with the units that the headers speak of. */
export function planOf(job: ImportJobDto): ImportPlan {
  const guessed = job.guesses.flatMap(({ column, factor }) =>
    factor ? [[String(column), factor] as const] : [],
  );
  return {
    mapping: job.mapping,
    factors: { ...Object.fromEntries(guessed), ...job.options.factors },
    dateOrder: job.options.dateOrder ?? "",
    updateBy: job.updateBy,
    onDuplicate: job.onDuplicate,
    badCells: job.options.badCells,
  };
}

/** The plan as the server takes it. */
export function mappingInput(job: ImportJobDto, plan: ImportPlan) {
  const { mapping, factors, dateOrder, updateBy, onDuplicate, badCells } = plan;
  const used = Object.entries(factors).filter(([column, factor]) => mapping[column] && factor !== 1);
  return {
    id: job.id,
    mapping,
    options: {
      ...job.options,
      factors: Object.fromEntries(used),
      badCells,
      ...(dateOrder && { dateOrder }),
    },
    updateBy,
    onDuplicate,
    pool: job.pool,
  };
}
