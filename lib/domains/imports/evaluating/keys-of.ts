import type { Asking } from "#lib/platform/records/asking.ts";
import type { MatchKey } from "#lib/platform/records/define-records.ts";
import type { ImportObject, Values } from "../objects/import-object.ts";

/** The tenant's own unique fields, as `match_keys` has them. */
function uniqueKeys(asking: Asking, columns: Values): MatchKey[] {
  const custom = (columns.custom ?? {}) as Values;
  return (asking.custom ?? []).flatMap((field) => {
    const value = custom[field.name.slice("custom.".length)];
    const known = field.unique && value !== null && value !== undefined;
    return known ? [{ kind: "unique" as const, value: `${field.name}=${String(value)}` }] : [];
  });
}

/** What a row is recognised by beyond doubt. */
export function sureKeys(asking: Asking, object: ImportObject, columns: Values): MatchKey[] {
  const all = object.records.matches?.(columns as never) ?? [];
  if (object.own) return [...object.own.keys(columns), ...uniqueKeys(asking, columns)];
  const sure = all.filter(({ kind, value }) => value !== "" && object.sure.includes(kind));
  return [...sure, ...uniqueKeys(asking, columns)];
}

/** The keys of the field that rows update by. */
export function identityKeys(
  asking: Asking,
  object: ImportObject,
  columns: Values,
  updateBy: string,
): MatchKey[] {
  const field = object.records.fields.get(updateBy);
  const kind = object.keyFields[updateBy];
  const all = sureKeys(asking, object, columns);
  if (!field?.key || !kind) return all.filter(({ value }) => value.startsWith(`${updateBy}=`));
  // Of that field alone: another one may have keys of the same kind.
  const alone = { custom: {}, [field.key]: columns[field.key] };
  return (object.records.matches?.(alone as never) ?? []).filter((key) => key.kind === kind);
}
