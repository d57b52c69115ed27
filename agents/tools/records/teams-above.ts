import type { AggregateRow } from "#lib/platform/records/contract.ts";

type Team = { id: string; name: string; teamPath?: string | null };

/** The team right under the whole company that a team belongs to: 华东大区 of 华东一组. By the ids of the teams in the rows. */
export function teamsAbove(
  rows: readonly AggregateRow[],
  teams: readonly Team[],
): Record<string, { id: string; name: string }> {
  const root = teams.toSorted((one, other) => (one.teamPath ?? "").length - (other.teamPath ?? "").length)[0];
  const above = (team: Team): Team | undefined =>
    teams
      .filter(({ id, teamPath }) => id !== root?.id && teamPath && team.teamPath?.startsWith(teamPath))
      .toSorted((one, other) => (one.teamPath ?? "").length - (other.teamPath ?? "").length)[0];
  return Object.fromEntries(
    rows.flatMap(({ team: id }) => {
      const own = teams.find((each) => each.id === id);
      const area = own && above(own);
      return own && area ? [[own.id, { id: area.id, name: area.name }]] : [];
    }),
  );
}
