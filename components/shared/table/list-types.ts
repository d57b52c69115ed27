import type {
  AggregateQuery,
  AggregateRow,
  Filter,
  RecordDto,
  RecordPage,
  RecordQuery,
} from "#lib/platform/records/contract.ts";

/** What a list asks for, page by page. */
export type ListQuery = RecordQuery & { filter?: Filter };

/** Reads one page of records. */
export type LoadRecords = (query: RecordQuery) => Promise<RecordPage>;
/** Counts and sums, with the names of the people, teams and records that groups stand for, by field and id. */
export type Aggregate = { items: AggregateRow[]; names: Record<string, Record<string, string>> };
export type LoadAggregate = (query: AggregateQuery) => Promise<Aggregate>;

/** One line of a list on screen: a group's head, a record, or the end of what is loaded. */
export type Line =
  | {
      kind: "group";
      key: string;
      value: AggregateRow[string];
      name?: string | undefined;
      row: AggregateRow;
      open: boolean;
    }
  | { kind: "record"; key: string; record: RecordDto }
  | { kind: "tail"; key: string; state: "idle" | "busy" | "failed"; more: () => void };
