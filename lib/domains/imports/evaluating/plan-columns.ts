import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import { type ChoiceBook, choiceBook } from "../choices/find-choice.ts";
import { groupBy } from "../group-by.ts";
import type { JobRow } from "../job-repository.ts";
import { choiceWords } from "../labels.ts";

/** One field and the columns that it is read from. */
export type PlannedField = {
  field: FieldSpec;
  columns: number[];
  /** As the file names them, and the first of them. */
  headers: string[];
  header: string;
  /** Whether the first column is meant for the field, and not only kept there: what is kept needs its header. */
  meant: boolean;
  factor: number;
  /** Of an amount, the column that names its currency. */
  currency?: number | undefined;
  choices: ChoiceBook | undefined;
};

/** By `id` a file says which record each row is: exports have it. */
const idField: FieldSpec = { name: "id", type: "text" };

const isChosen = ({ type }: FieldSpec): boolean => type === "choice" || type === "choices";

function factorOf(job: JobRow, field: FieldSpec, column: number): number {
  const said = job.options.factors[String(column)];
  if (said !== undefined) return said;
  if (field.type === "percent") return job.format.shares.includes(column) ? 100 : 1;
  return job.format.guesses.find((guess) => guess.column === column)?.factor ?? 1;
}

const CURRENCY = /币种|币别|货币|currency|währung|devise|moneda|divisa|通貨|통화|^waers$|^waerk$|^konwa$/i;
/** HubSpot's amount in the company's currency names none. */
const AN_AMOUNT = /amount in|金额/i;

/** The column nearest to an amount that says in what money it is. */
function currencyOf(job: JobRow, field: FieldSpec, column: number): number | undefined {
  if (field.type !== "money") return undefined;
  const named = job.headers.flatMap((header, at) =>
    CURRENCY.test(header) && !AN_AMOUNT.test(header) ? [at] : [],
  );
  return named.toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))[0];
}

/** Whether the remarks are what a column was recognised as, or the one thing that somebody chose for them. */
function isMeant(job: JobRow, name: string, column: number, alone: boolean): boolean {
  const guess = job.format.guesses.find((each) => each.column === column);
  if (guess?.field === name) return guess.reason !== "kept";
  return alone && guess?.reason !== "unknown";
}

/** Which fields a job fills from which columns: parts of one in their order, in the remarks what is meant for them first. */
export function planColumns(job: JobRow, spec: ObjectSpec, remarks: string): PlannedField[] {
  const parts = new Map(job.format.guesses.map(({ column, part }) => [column, part ?? 0]));
  const columns = Object.entries(job.mapping)
    .flatMap(([column, name]) => (name === null ? [] : [{ column: Number(column), name }]))
    .sort((a, b) => (parts.get(a.column) ?? 0) - (parts.get(b.column) ?? 0) || a.column - b.column);
  const fields = [...spec.fields, idField];
  return [...groupBy(columns, ({ name }) => name)].flatMap(([name, inParts]) => {
    const field = fields.find((each) => each.name === name);
    const alone = inParts.length === 1;
    const meant = inParts.filter(({ column }) => isMeant(job, name, column, alone));
    const group = name === remarks ? [...new Set([...meant, ...inParts])] : inParts;
    const first = group[0]?.column;
    if (!field || first === undefined) return [];
    return [
      {
        field,
        columns: group.map(({ column }) => column),
        headers: group.map(({ column }) => job.headers[column] ?? ""),
        header: job.headers[first] ?? "",
        meant: meant.some(({ column }) => column === first),
        factor: factorOf(job, field, first),
        currency: currencyOf(job, field, first),
        choices: isChosen(field) ? choiceBook(spec.name, field, choiceWords(spec.name, field)) : undefined,
      },
    ];
  });
}
