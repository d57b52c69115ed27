import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import type { ChoiceLabels } from "../cells/read-choice.ts";
import { groupBy } from "../group-by.ts";
import type { JobRow } from "../job-repository.ts";
import { choiceWords } from "../labels.ts";

/** One field and the columns that it is read from. */
export type PlannedField = {
  field: FieldSpec;
  columns: number[];
  /** As the file names the first of them. */
  header: string;
  factor: number;
  labels: ChoiceLabels;
};

/** By `id` a file says which record each row is: exports have it. */
const idField: FieldSpec = { name: "id", type: "text" };

function factorOf(job: JobRow, field: FieldSpec, column: number): number {
  const said = job.options.factors[String(column)];
  if (said !== undefined) return said;
  if (field.type === "percent") return job.format.shares.includes(column) ? 100 : 1;
  return job.format.guesses.find((guess) => guess.column === column)?.factor ?? 1;
}

/** Which fields a job fills from which columns: parts of one in their order. */
export function planColumns(job: JobRow, spec: ObjectSpec): PlannedField[] {
  const parts = new Map(job.format.guesses.map(({ column, part }) => [column, part ?? 0]));
  const columns = Object.entries(job.mapping)
    .flatMap(([column, name]) => (name === null ? [] : [{ column: Number(column), name }]))
    .sort((a, b) => (parts.get(a.column) ?? 0) - (parts.get(b.column) ?? 0) || a.column - b.column);
  const fields = [...spec.fields, idField];
  return [...groupBy(columns, ({ name }) => name)].flatMap(([name, group]) => {
    const field = fields.find((each) => each.name === name);
    const first = group[0]?.column;
    if (!field || first === undefined) return [];
    return [
      {
        field,
        columns: group.map(({ column }) => column),
        header: job.headers[first] ?? "",
        factor: factorOf(job, field, first),
        labels: choiceWords(spec.name, field),
      },
    ];
  });
}
