/** A column of an export; `money` shows two decimals. */
export type Column = { header: string; money?: boolean };
