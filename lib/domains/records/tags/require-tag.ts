import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import type { TagDto } from "../contract.ts";
import type { TagRow } from "../tag-repository.ts";
import { findProblems, refuseProblems } from "../views/find-problems.ts";

export function requireTag(row: TagRow | undefined): TagRow {
  if (row) return row;
  throw new AppError("not_found", "no such tag", { reason: "tag_not_found" });
}

/** Two tags of one name could not be told apart. */
export function requireFreeName(rows: TagRow[], name: string, except?: string): void {
  const same = rows.some((row) => row.name === name && row.active && row.id !== except);
  if (same) throw new AppError("conflict", `${name} is taken`, { reason: "tag_taken", params: { name } });
}

function isPersonal(filter: Filter): boolean {
  if ("all" in filter) return filter.all.some(isPersonal);
  if ("any" in filter) return filter.any.some(isPersonal);
  if ("not" in filter) return isPersonal(filter.not);
  if ("related" in filter) return filter.where ? isPersonal(filter.where) : false;
  const values: unknown[] = Array.isArray(filter.value) ? filter.value : [filter.value];
  return values.some(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      ("me" in value || ("team" in value && value.team === "mine")),
  );
}

/** A rule must fit the object, and mean the same whoever looks. */
export function requireRule(asking: Asking, records: Records, rule: Filter | null | undefined): void {
  if (!rule) return;
  if (isPersonal(rule)) throw new AppError("invalid", "a personal rule", { reason: "tag_rule_personal" });
  refuseProblems(findProblems(asking, records, { filter: rule }));
}

export const presentTag = (row: TagRow): TagDto => ({
  id: row.id,
  object: row.object,
  name: row.name,
  color: row.color,
  rule: row.rule as Filter | null,
  ruleText: row.ruleText,
  active: row.active,
  appliedAt: row.appliedAt?.toISOString() ?? null,
  version: row.version,
});
