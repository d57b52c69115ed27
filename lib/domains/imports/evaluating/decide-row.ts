import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { MatchKey, Row } from "#lib/platform/records/define-records.ts";
import type { ImportRowError } from "../contract.ts";
import type { StagedRow } from "../row-repository.ts";
import { changesOf } from "./changes-of.ts";
import { checkValues } from "./check-values.ts";
import type { Evaluation, Judging } from "./evaluation.ts";
import { isApart, keyText, type Same } from "./find-same.ts";
import type { ReadRow } from "./read-row.ts";
import { withRemarks } from "./remarks.ts";

export type Case = {
  staged: StagedRow;
  read: ReadRow;
  /** What a new record of this row would lack or have wrong. */
  missing: ImportRowError[];
  keys: MatchKey[];
  identity: MatchKey[];
  same: Same[];
  identical: Same[];
  /** The records that rows name by id and the person sees. */
  named: ReadonlyMap<string, Row>;
  /** The records that earlier rows of this file made. */
  made: ReadonlySet<string>;
};
type Decision = Pick<Evaluation, "status" | "op" | "target" | "errors"> & { twin?: number | null };

const refused = (reason: string, params: ImportRowError["params"] = {}): Decision => ({
  status: "invalid",
  op: null,
  target: null,
  errors: [{ column: null, reason, params }],
});

/** Whether the found record may be changed, and by what a changed record is checked. */
function updating(asking: Asking, judging: Judging, { read }: Case, found: Same): Decision {
  const { object, plan } = judging;
  if (!found.row) return refused("import_out_of_reach");
  try {
    object.records.mayEdit?.(asking.context, found.row);
  } catch (error) {
    if (error instanceof AppError) return refused(error.options.reason ?? error.code, error.options.params);
    throw error;
  }
  const { errors } = checkValues(
    asking,
    object,
    plan,
    changesOf(withRemarks(read, object, found.row), judging.job.options),
    found.row,
  );
  if (errors.length > 0) return { status: "invalid", op: null, target: null, errors };
  return { status: "ready", op: "update", target: found.id, errors: read.notes };
}

function creating({ missing, read }: Case): Decision {
  if (missing.length > 0) return { status: "invalid", op: null, target: null, errors: missing };
  return { status: "ready", op: "create", target: null, errors: read.notes };
}

const looksLike = (same: Same): ImportRowError => ({
  column: null,
  reason: same.row ? "import_duplicate" : "import_duplicate_hidden",
  params: { record: same.id, by: same.kinds.join(",") },
});

/** The row says by a field which record it is. */
function byIdentity(asking: Asking, judging: Judging, row: Case): Decision | undefined {
  const { job } = judging;
  const byId = job.updateBy === "id" ? row.read.id : null;
  const known = byId ?? row.identity[0];
  if (job.updateBy && known === undefined && !job.options.createMissing) return refused("import_no_key");
  if (byId !== null) return updating(asking, judging, row, { id: byId, row: row.named.get(byId), kinds: [] });
  const [found, another] = row.identical;
  if (found && another) return refused("import_ambiguous");
  if (found) return updating(asking, judging, row, found);
  return job.updateBy && !job.options.createMissing ? refused("import_not_found_by") : undefined;
}

function byPolicy(asking: Asking, judging: Judging, row: Case, first: Same): Decision {
  switch (judging.job.onDuplicate) {
    case "update":
      return updating(asking, judging, row, first);
    case "create":
      return creating(row);
    case "ask":
      return {
        status: "duplicate",
        op: null,
        target: first.row ? first.id : null,
        errors: [looksLike(first)],
      };
    case "skip":
      return { status: "skipped", op: null, target: first.row ? first.id : null, errors: [looksLike(first)] };
  }
}

const adds = ({ object }: Judging, { read }: Case): boolean => object.adds?.(read.extra) ?? false;

/** An earlier row of this file is the same. */
function byTwin(judging: Judging, row: Case, line: number): Decision {
  const { job } = judging;
  if (adds(judging, row)) return { ...creating(row), twin: line };
  const errors = [{ column: null, reason: "import_duplicate_in_file", params: { line } }];
  if (job.updateBy !== null) return { ...creating(row), twin: line };
  if (job.onDuplicate === "skip") return { status: "skipped", op: null, target: null, errors };
  if (job.onDuplicate === "ask") return { status: "duplicate", op: null, target: null, errors };
  return { ...creating(row), twin: job.onDuplicate === "update" ? line : null };
}

/** The answer that somebody gave for this row stands. */
function byAnswer(asking: Asking, judging: Judging, row: Case): Decision | undefined {
  const { status, op, recordId } = row.staged;
  if (judging.job.onDuplicate !== "ask" || status !== "ready" || op === null) return undefined;
  if (op === "create") return creating(row);
  const found = row.same.find(({ id }) => id === recordId) ?? row.same[0];
  return found && updating(asking, judging, row, found);
}

const mostKept = 20;

/** Notes a row by its keys. Returns the line of an earlier one that is the same. */
function remember(judging: Judging, { keys, identity, read, staged }: Case): number | undefined {
  const { seen, prior, object } = judging;
  const apart = object.apart?.(read.values) ?? null;
  let earlier: number | undefined;
  for (const key of [...keys, ...identity]) {
    const text = keyText(key);
    const known = seen.get(text) ?? [];
    const told = (other: { apart: string | null }) =>
      key.kind === "name" && other.apart !== null && apart !== null && isApart(object, other.apart, apart);
    const before = [...(prior?.get(text) ?? []), ...known];
    earlier ??= before.find((other) => other.line !== staged.row && !told(other))?.line;
    if (known.length < mostKept) seen.set(text, [...known, { line: staged.row, apart }]);
  }
  return earlier;
}

/** Of an unreadable cell one problem is told. */
function problemsOf({ read, missing }: Case): ImportRowError[] {
  const told = new Set(read.errors.map(({ column }) => column));
  return [...read.errors, ...missing.filter(({ column }) => !told.has(column))];
}

function decide(asking: Asking, judging: Judging, row: Case): Decision {
  if (row.read.errors.length > 0)
    return { status: "invalid", op: null, target: null, errors: problemsOf(row) };
  const { onDuplicate } = judging.job;
  const answered = byAnswer(asking, judging, row);
  if (answered) return answered;
  const identified = byIdentity(asking, judging, row);
  if (identified) return identified;
  const begun = adds(judging, row) ? row.same.find(({ id }) => row.made.has(id)) : undefined;
  if (begun) return updating(asking, judging, row, begun);
  const [first] = row.same;
  if (first && onDuplicate !== "create") return byPolicy(asking, judging, row, first);
  return creating(row);
}

/** What is to be done with one row. */
export function decideRow(asking: Asking, judging: Judging, row: Case): Evaluation {
  const { staged, read } = row;
  const decision = decide(asking, judging, row);
  const earlier = decision.status === "invalid" ? undefined : remember(judging, row);
  const repeated = earlier !== undefined && staged.op === null;
  const { onDuplicate, updateBy } = judging.job;
  const counts = onDuplicate !== "create" || updateBy !== null || adds(judging, row);
  if (repeated && decision.op === "create" && counts)
    return { staged, read, twin: null, ...byTwin(judging, row, earlier) };
  // The same record twice: the first change must be written before the second is judged.
  const twin = repeated && decision.op === "update" ? earlier : null;
  return { staged, read, twin, ...decision };
}
