/** A piece of a text that is not cut unless it is too long: `text.slice(start, end)`. */
export type Block =
  | { kind: "heading"; level: number; title: string; start: number; end: number }
  | { kind: "text" | "table"; start: number; end: number }
  | { kind: "faq"; question: string; start: number; end: number };
