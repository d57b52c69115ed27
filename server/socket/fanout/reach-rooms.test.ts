import { describe, expect, it } from "vitest";
import { type Context, ownedObjects, type Principal, type Scope } from "#lib/platform/context.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";
import { inRecordScope } from "#lib/platform/records/require-record.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import { type Reach, reachRooms, roomsOf } from "./reach-rooms.ts";

const random = randomFrom(20_261_125);
const paths = ["/r/", "/r/e/", "/r/e/1/", "/r/e/2/", "/r/e/12/", "/r/o/"];
const users = ["u1", "u2", "u3"];
const maybe = <T>(items: readonly T[]): T | null => (random.next() < 0.4 ? null : random.pick(items));

function anyPrincipal(): Principal {
  const scope = random.pick<Scope>(["none", "own", "team", "all"]);
  const scopes = Object.fromEntries(ownedObjects.map((object) => [object, scope])) as Principal["scopes"];
  const place = { teamId: null, teamPath: random.pick(paths), scopes };
  const who = {
    tenantId: "t",
    userId: random.pick(users),
    name: "",
    role: "sales_rep",
    locale: "en" as const,
  };
  return { ...who, ...place, rights: new Set() };
}

function anyReach(): Reach {
  return {
    ownerId: maybe(users),
    teamPath: random.pick(paths),
    collaboratorIds: random.next() < 0.3 ? [random.pick(users)] : [],
    poolId: random.next() < 0.3 ? "pool" : null,
    ...(random.next() < 0.5 && {
      subjectOwnerId: maybe(users),
      subjectTeamPath: maybe(paths),
      subjectCollaboratorIds: random.next() < 0.3 ? [random.pick(users)] : [],
    }),
  };
}

describe("rooms", () => {
  it("join a record and a person exactly when the person may see the record", () => {
    const records = { object: "customer", scope: "customer" } as unknown as Records;
    let seen = 0;
    for (let turn = 0; turn < 5000; turn += 1) {
      const [principal, reach] = [anyPrincipal(), anyReach()];
      const context = { principal, actor: { type: "user", userId: principal.userId } } as Context;
      const expected = inRecordScope(context, records, { ...reach, tenantId: "t" } as unknown as Row);
      const joined = new Set(reachRooms(principal));
      const reached = roomsOf("t", "customer", reach).some((room) => joined.has(room));
      expect({ principal, reach, reached }).toEqual({ principal, reach, reached: expected });
      seen += reached ? 1 : 0;
    }
    expect(seen).toBeGreaterThan(500);
  });

  it("of two companies have nothing in common", () => {
    const reach = { ownerId: "u1", teamPath: "/r/" };
    const joined = new Set(reachRooms({ ...anyPrincipal(), tenantId: "other" }));
    expect(roomsOf("t", "customer", reach).filter((room) => joined.has(room))).toEqual([]);
  });
});
