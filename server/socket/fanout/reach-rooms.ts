import type { OwnedObject, Principal } from "#lib/platform/context.ts";
import { ownedObjects } from "#lib/platform/context.ts";

/** What decides who sees a record, as its row has it. */
export type Reach = {
  ownerId: string | null;
  teamPath: string;
  collaboratorIds?: string[];
  poolId?: string | null;
  subjectOwnerId?: string | null;
  subjectTeamPath?: string | null;
  subjectCollaboratorIds?: string[];
};

const room = (tenantId: string, object: string, kind: string, key = "") =>
  `sees:${tenantId}:${object}:${kind}:${key}`;

/** `/a/b/` is below `/`, `/a/` and `/a/b/`. */
function pathsAbove(path: string): string[] {
  const parts = path.split("/").filter(Boolean);
  return ["/", ...parts.map((_, index) => `/${parts.slice(0, index + 1).join("/")}/`)];
}

function roomsForObject({ tenantId, userId, teamPath, scopes }: Principal, object: OwnedObject): string[] {
  const scope = scopes[object];
  const named = (kind: string, key?: string) => room(tenantId, object, kind, key);
  if (scope === "none") return [];
  if (scope === "all") return [named("all")];
  return [
    named("person", userId),
    scope === "team" ? named("leads", teamPath) : named("member", teamPath),
    ...pathsAbove(teamPath).map((path) => named("below", path)),
  ];
}

/** The rooms in which a person hears of records that they may see: `roomsOf` names the same from the record's side. */
export function reachRooms(principal: Principal): string[] {
  return ownedObjects.flatMap((object) => roomsForObject(principal, object));
}

/** The rooms of all who may see a record; the same rule stands in `inRecordScope` and in the row-level policies. */
export function roomsOf(tenantId: string, object: string, reach: Reach): string[] {
  const named = (kind: string, key?: string) => room(tenantId, object, kind, key);
  const people = [
    reach.ownerId,
    reach.subjectOwnerId,
    ...(reach.collaboratorIds ?? []),
    ...(reach.subjectCollaboratorIds ?? []),
  ];
  const leaders = [reach.teamPath, reach.subjectTeamPath].flatMap((path) => (path ? pathsAbove(path) : []));
  return [
    named("all"),
    ...people.flatMap((userId) => (userId ? [named("person", userId)] : [])),
    ...[...new Set(leaders)].map((path) => named("leads", path)),
    ...(reach.ownerId === null ? [named("member", reach.teamPath)] : []),
    ...(reach.poolId ? [named("below", reach.teamPath)] : []),
  ];
}
