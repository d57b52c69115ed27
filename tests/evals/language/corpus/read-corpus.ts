import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readJsonl } from "../read-jsonl.ts";

/** The record that a name leads to: one, several, or none. */
type NamedRecord = { name: string; company?: string };
type Resolution = { text: string; object: string; is?: NamedRecord; among?: NamedRecord[]; none?: true };

/** How the dialogue stands after a turn; `README.md` beside this file says what each part means. */
type State = {
  focus?: ({ object: string } & NamedRecord) | null;
  refers?: ({ text: string; object: string } & NamedRecord)[];
  corrected?: { field: string; was?: unknown; is?: unknown }[];
  retracted?: string;
  restored?: string[];
  slots?: Record<string, unknown>;
  pending?: { ask: string; object?: string; among?: NamedRecord[] } | null;
};

/** What must be understood of one turn. What is absent is not judged. */
export type Expected = {
  intent: string;
  or?: string[];
  also?: string[];
  negated?: string[];
  condition?: string;
  entities?: { type: string; text: string; value?: Record<string, unknown> }[];
  slots?: Record<string, unknown>;
  records?: Resolution[];
  query?: { object: string; unresolved?: string[] } & Record<string, unknown>;
  state?: State;
};

type Contact = { name: string; title?: string; company?: string };
export type CorpusNames = {
  customers?: string[];
  contacts?: (Contact | string)[];
  people?: string[];
  products?: string[];
  competitors?: string[];
  leads?: Contact[];
  opportunities?: { name: string; customer?: string }[];
};

export type CorpusCase = {
  id: string;
  /** `shown`: what the product answered the turn with, in its order. */
  turns: { text: string; expect: Expected; shown?: ({ object: string } & NamedRecord)[] }[];
  now: string;
  names?: CorpusNames;
  role: string;
  tags: string[];
  held: boolean;
};

/** All cases by the file that they stand in. */
export function readCorpus(): Map<string, CorpusCase[]> {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((file) => file.endsWith(".jsonl"));
  return new Map(files.map((file) => [file, readJsonl<CorpusCase>(join(folder, file)) ?? []]));
}
