import type { StuckCause } from "#lib/domains/opportunities/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

export type Named = { id: string; name: string };
export type DealItem = {
  product: Named | null;
  name: string;
  unit: string | null;
  quantity: number;
  listPrice: number;
  discount: number;
  price: number;
  total: number;
  note: string | null;
};
type Part = Readonly<Record<string, unknown>>;
/** A deal as its page shows it, with all that hangs on it. */
export type Deal = RecordDto & {
  items: DealItem[];
  stakeholders: Part[];
  competitors: Part[];
  risks: Part[];
  stuck: StuckCause[];
  counts: Record<string, number>;
};

/** The name of what a field points to. */
export function nameIn(record: Part, field: string): string {
  const value = record[field];
  return typeof value === "object" && value !== null && "name" in value ? String(value.name) : "";
}

/** The id of what a field points to. */
export function idIn(record: Part, field: string): string {
  const value = record[field];
  return typeof value === "object" && value !== null && "id" in value ? String(value.id) : "";
}
