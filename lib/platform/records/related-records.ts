import { getTableColumns } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { OwnedObject } from "../context.ts";
import type { FieldSpec } from "./contract.ts";
import { defineRecords, type NameReader, type Records } from "./define-records.ts";

type Related = {
  object: OwnedObject;
  idPrefix: string;
  table: PgTable;
  fields: readonly FieldSpec[];
  title: string;
  names?: Record<string, NameReader>;
};

/**
 * Another domain's object as filters and transfers need it: the fields that have a column. Its own domain describes it
 * whole; this keeps domains from importing each other in circles.
 */
export function relatedRecords({ fields, names = {}, ...rest }: Related): Records {
  const columns = getTableColumns(rest.table);
  const stored = fields.filter(({ name }) =>
    [name, `${name}Id`, `${name.replace(/s$/, "")}Ids`].some((key) => key in columns),
  );
  return defineRecords({ ...rest, scope: rest.object, names, fields: stored });
}
