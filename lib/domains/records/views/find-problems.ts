import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Filter, SortKey } from "#lib/platform/records/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { compileFilter } from "#lib/platform/records/filter/compile-filter.ts";
import { findField } from "#lib/platform/records/find-field.ts";
import { sortTerms } from "#lib/platform/records/sort-terms.ts";
import type { ViewColumn, ViewProblem } from "../contract.ts";

type Part = ViewProblem["part"];
export type ViewParts = {
  filter?: Filter | null | undefined;
  columns?: readonly ViewColumn[] | undefined;
  sort?: readonly SortKey[] | undefined;
  groupBy?: string | null | undefined;
};

/** What is wrong with a part, in the words of its refusal; nothing when it fits. */
function problemOf(part: Part, field: string, check: () => unknown): ViewProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = error.options.reason ?? error.code;
    return [{ part, field: String(error.options.params?.field || field), reason }];
  }
}

function leavesOf(filter: Filter): Filter[] {
  if ("all" in filter) return filter.all.flatMap(leavesOf);
  if ("any" in filter) return filter.any.flatMap(leavesOf);
  return "not" in filter ? leavesOf(filter.not) : [filter];
}

function filterProblems(asking: Asking, records: Records, filter: Filter): ViewProblem[] {
  const place = { records, columns: records.columns };
  const parts = leavesOf(filter).flatMap((leaf) =>
    problemOf("filter", "field" in leaf ? leaf.field : "related" in leaf ? leaf.related : "", () =>
      compileFilter(asking, place, leaf),
    ),
  );
  // Too deep or too large a tree has no wrong leaf.
  return parts.length ? parts : problemOf("filter", "", () => compileFilter(asking, place, filter));
}

function groupable(asking: Asking, records: Records, name: string): void {
  const field = findField(asking, records, name);
  if (field.groupable) return;
  throw new AppError("invalid", `${name} is no group`, { reason: "filter_not_groupable" });
}

/** The parts that the object, its own fields and the person's rights do not allow. */
export function findProblems(asking: Asking, records: Records, parts: ViewParts): ViewProblem[] {
  const { filter, columns = [], sort = [], groupBy } = parts;
  return [
    ...(filter ? filterProblems(asking, records, filter) : []),
    ...columns.flatMap(({ field }) =>
      problemOf("columns", field, () => findField(asking, records, field)).filter(
        ({ reason }) => reason !== "filter_masked",
      ),
    ),
    ...sort.flatMap((key) =>
      problemOf("sort", key.field, () => sortTerms(asking, records, records.columns, [key])),
    ),
    ...(groupBy ? problemOf("groupBy", groupBy, () => groupable(asking, records, groupBy)) : []),
  ];
}

/** Throws `invalid` naming the first part that does not fit. */
export function refuseProblems(problems: ViewProblem[]): void {
  const [first] = problems;
  if (!first) return;
  throw new AppError("invalid", problems.map(({ field, reason }) => `${field}: ${reason}`).join(", "), {
    reason: first.reason,
    params: { field: first.field, op: "" },
    fields: problems.map(({ field, reason }) => ({ field, reason })),
  });
}
