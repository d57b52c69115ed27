import type { ImportOptions } from "../contract.ts";
import type { Values } from "../objects/import-object.ts";

/** What a row changes in a record that is there: an empty cell says nothing unless it is to empty the field. */
export function changesOf(values: Values, { emptyErases }: ImportOptions): Values {
  const said = (given: Values) => (emptyErases ? given : withoutNull(given));
  const { custom, ...rest } = values;
  return { ...said(rest), ...(custom ? { custom: said(custom as Values) } : {}) };
}

/** What a new record is made of. */
export function withoutNull(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
