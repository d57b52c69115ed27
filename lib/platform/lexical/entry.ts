/** A passage in the forms it is searched in: each text is searchable text, its terms those of the index. */
export type IndexedField = { text: string; terms: string[] };
export type IndexedChunk = {
  id: string;
  /** Its place in the document. */
  no: number;
  title: IndexedField;
  heading: IndexedField;
  body: IndexedField;
};
/** Who may find a document: everybody where both lists are empty. */
export type Audience = { roles: string[]; teamPaths: string[] };
export type IndexedDocument = {
  id: string;
  externalId: string | null;
  type: string;
  domain: string | null;
  owner: string | null;
  tags: string[];
  /** Days, inclusive. */
  validFrom: string | null;
  validUntil: string | null;
  updatedAt: string;
  /** 0 to 1. */
  quality: number;
  audience: Audience;
  chunks: IndexedChunk[];
};
