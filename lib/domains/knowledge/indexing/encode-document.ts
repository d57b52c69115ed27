import { indexTerms, searchableText } from "#lib/language/index.ts";
import type { IndexedDocument, IndexedField } from "#lib/platform/lexical/entry.ts";
import type { PlainDocument } from "./index-messages.ts";

function fieldOf(text: string): IndexedField {
  const searchable = text === "" ? "" : searchableText(text);
  return { text: searchable, terms: searchable === "" ? [] : indexTerms(searchable) };
}

/** A document in the forms it is searched in. */
export function encodeDocument({ title, chunks, ...facts }: PlainDocument): IndexedDocument {
  const titleField = fieldOf(title);
  return {
    ...facts,
    chunks: chunks.map(({ id, no, headingPath, questions, text }) => ({
      id,
      no,
      title: titleField,
      heading: fieldOf([...headingPath.filter((each) => each !== title), ...questions].join("\n")),
      body: fieldOf(text),
    })),
  };
}
