import type { RecordTable } from "#agents/artifacts/contract.ts";
import type { ToolResult } from "#agents/tools/tool.ts";
import type { FocusRecord, ShownRecord } from "#lib/domains/conversations/index.ts";

const mostShown = 20;
const longestWords = 160;
const unsaid = "—";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

const compared = ["amount", "expectedCloseOn", "dueAt", "startsAt", "closedAt", "createdAt", "score"];
type Known = { company?: FocusRecord; figures: Record<string, number | string> };

/** What a tool has read of each record besides what the table shows: its customer, and what rows are compared by. */
function knownOf({ output }: ToolResult): Map<string, Known> {
  const lists = isRecord(output) ? Object.values(output).filter(Array.isArray) : [];
  const found = lists.flat().flatMap((each): [string, Known][] => {
    if (!isRecord(each) || typeof each.id !== "string") return [];
    const figures = compared.flatMap((key): [string, number | string][] => {
      const value = each[key];
      return typeof value === "number" || typeof value === "string" ? [[key, value]] : [];
    });
    const { customer } = each;
    const company = isRecord(customer) && {
      company: { type: "customer", id: String(customer.id), label: String(customer.name) },
    };
    return [[each.id, { figures: Object.fromEntries(figures), ...company }]];
  });
  return new Map(found);
}

function rowOf({ object, columns }: RecordTable, { id, cells }: RecordTable["rows"][number]): ShownRecord {
  const [name, ...others] = cells;
  const words = others.flatMap(({ text }) => (text === unsaid ? [] : [text])).join(" ");
  const figures = cells.flatMap(({ sort }, at): [string, number | string][] => {
    const { key } = columns[at] ?? {};
    return key !== undefined && sort !== null && sort !== undefined ? [[key, sort]] : [];
  });
  const told = { words: words.slice(0, longestWords), figures: Object.fromEntries(figures) };
  return { type: object, id, label: name?.text ?? "", ...told };
}

/** The rows of the last list among the results, in its order: 第二个, 最大的那个 point at them. Empty after a list without rows, undefined without a list. */
export function shownRows(results: readonly ToolResult[]): ShownRecord[] | undefined {
  const isList = ({ kind }: { kind: string }) => kind === "record_table" || kind === "lead_table";
  const last = results.findLast(({ output }) => isRecord(output) && Array.isArray(output.records));
  if (isRecord(last?.output) && last.output.total === 0) return [];
  const listed = results.findLast(({ artifacts }) => artifacts.some(isList));
  const table = listed?.artifacts.findLast(isList);
  if (table?.kind === "lead_table")
    return table.data.rows.slice(0, mostShown).map(({ id, label }) => ({ type: "lead", id, label }));
  if (listed === undefined || table?.kind !== "record_table") return undefined;
  const known = knownOf(listed);
  return table.data.rows.slice(0, mostShown).map((row) => {
    const shown = rowOf(table.data, row);
    const { company, figures } = known.get(row.id) ?? {};
    return { ...shown, figures: { ...shown.figures, ...figures }, ...(company && { company }) };
  });
}
