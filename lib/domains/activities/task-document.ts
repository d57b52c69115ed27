import { queryTokens, searchTokens } from "#lib/language/index.ts";
import type { DocumentSpec } from "#lib/platform/records/search-document.ts";
import type { TaskRow } from "./records-repository.ts";

/** What the search box finds a task by. Activities are too many for it: they are read on the record they belong to. */
export const taskDocument: DocumentSpec<TaskRow> = {
  tokenizer: { searchTokens, queryTokens },
  of: (row) => ({ title: row.title, texts: { texts: [row.title, row.body ?? "", row.result ?? ""] } }),
};
