import type { Condition } from "./find-candidates.ts";

export type Seeker = { userId: string; role: string; teamPath: string; day: string; seesAll: boolean };

/** The documents that are meant for the person and valid on the day: the owner's own, those of their role and teams, those for everybody. */
export function audienceCondition({ userId, role, teamPath, day, seesAll }: Seeker): Condition[] {
  const valid: Condition = {
    sql: "(d.valid_from is null or d.valid_from <= ?) and (d.valid_until is null or d.valid_until >= ?)",
    values: [day, day],
  };
  if (seesAll) return [valid];
  const meant: Condition = {
    sql: `d.owner = ? or d.audience in (
      select a.id from audiences a
      where (a.roles = '[]' or exists (select 1 from json_each(a.roles) r where r.value = ?))
        and (a.team_paths = '[]' or exists (
          select 1 from json_each(a.team_paths) p where substr(?, 1, length(p.value)) = p.value)))`,
    values: [userId, role, teamPath],
  };
  return [valid, meant];
}
