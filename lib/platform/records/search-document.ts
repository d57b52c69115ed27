import type { Records, Row } from "./define-records.ts";

/** What a record can be found by, kind by kind; `people` are names of persons, `accounts` what only those who may read phones search by. */
export type FoundBy = {
  names?: readonly string[];
  people?: readonly string[];
  phones?: readonly string[];
  accounts?: readonly string[];
  emails?: readonly string[];
  codes?: readonly string[];
  texts?: readonly string[];
};
/** How names of records and words of questions become tokens that meet. */
export type Tokenizer = {
  searchTokens(texts: Omit<FoundBy, "accounts">): string[];
  queryTokens(words: string): {
    must: string[][];
    fuzzy: { any: string[]; least: number; sounds: string[] };
  };
};
export type Described = { title: string; subtitle?: string | null; weight?: number; texts: FoundBy };
export type DocumentSpec<R extends Row> = {
  tokenizer: Tokenizer;
  /** How the record is shown and found; what follows from its own row alone. */
  of(row: R): Described;
};

/** A document as the database takes it. */
export type SearchDocument = {
  record_id: string;
  object: string;
  title: string;
  subtitle: string | null;
  tokens: string[];
  weight: number;
  at: string;
};

/** In front of tokens that only those with the right may search by. */
export const guards = { phone: "#", email: "@" } as const;

/** The record as search knows it; what may be masked is behind a mark, so that it cannot be guessed at. */
export function searchDocument(records: Records, row: Row): SearchDocument | null {
  const spec = records.document;
  if (!spec || row.deletedAt) return null;
  const { title, subtitle, weight, texts } = spec.of(row);
  const { phones = [], accounts = [], emails = [], ...open } = texts;
  const { searchTokens } = spec.tokenizer;
  const behind = (mark: string, tokens: string[]) => tokens.map((token) => mark + token);
  const tokens = [
    ...searchTokens(open),
    ...behind(guards.phone, searchTokens({ phones, codes: accounts })),
    ...behind(guards.email, searchTokens({ emails })),
  ];
  return {
    record_id: row.id,
    object: records.object,
    title,
    subtitle: subtitle || null,
    tokens,
    weight: weight ?? 0,
    at: row.updatedAt.toISOString(),
  };
}
