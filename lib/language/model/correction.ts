import type { EntityType } from "./entity.ts";

/**
 * What is put right in what was said before. `replace`: `is` in place of `was`, both as typed now, `type` the kind of
 * what is meant. `retract`: all of it is taken back. `restore`: `field`, or what was made or changed of records of the
 * kind `object`, becomes what it was, the rest stays; with `keep` it is the rest that becomes what it was;
 * `spare` are kinds of records whose field of that name stays.
 */
export type Correction =
  | { kind: "replace"; type?: EntityType; was?: string; is: string }
  | { kind: "retract" }
  | { kind: "restore"; field: string; object?: never; keep?: true; spare?: string[] }
  | { kind: "restore"; object: string; field?: never; keep?: true; spare?: never };

/**
 * What a pronoun, a place in a list or what is left out (empty `text`) means; `row` is its place in the list that was
 * shown, from 0. Offsets are into the typed text.
 */
export type Reference = {
  text: string;
  start: number;
  end: number;
  type: string;
  label: string;
  row?: number;
};
