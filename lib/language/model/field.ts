/** Kinds of things that a sentence can ask for; the first seven are records with a catalogue of fields. */
export type ObjectName =
  | "lead"
  | "customer"
  | "contact"
  | "opportunity"
  | "product"
  | "activity"
  | "task"
  | "quote"
  | "contract"
  | "ticket"
  | "competitor"
  | "document"
  | "user"
  | "team";

/** What one word is called on each kind of record, as its catalogue names it. */
export type OnObjects = { [K in ObjectName]?: string };
