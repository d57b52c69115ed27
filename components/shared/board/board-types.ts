import type { ReactNode } from "react";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import type { RecordDto, RecordPage } from "#lib/platform/records/contract.ts";

export type BoardColumn = {
  key: string;
  label: string;
  /** The list of the same records. It also gives the keys something to hold in a board without cards. */
  href: string;
  /** How many are in it, by the server's count; missing until that is known. */
  count?: number;
  /** What they add up to, in words. */
  sum?: string;
};
type Refused = Extract<SaveResult, { ok: false }>;
export type BoardProps = {
  object: string;
  label: string;
  columns: readonly BoardColumn[];
  /** Reads cards of a column. Another function means another question: the board starts over. */
  load: (column: string, cursor: string | null) => Promise<RecordPage>;
  title: (record: RecordDto) => string;
  href: (record: RecordDto) => string;
  /** What stands on a card under its title. */
  card: (record: RecordDto) => ReactNode;
  /** Why a record is stuck, in words; null when it is not. */
  stuck?: (record: RecordDto) => string | null;
  /** Without it cards stay where they are. */
  move?: (record: RecordDto, column: string) => Promise<SaveResult>;
  /** A move was refused and undone; answering true means that the reason has been shown. */
  refused?: (record: RecordDto, column: string, result: Refused) => boolean;
  /** After a move or a change elsewhere: counts and sums are to be read again. */
  changed?: () => void;
};
