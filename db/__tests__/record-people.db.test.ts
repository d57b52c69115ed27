import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { type Context, type OwnedObject, ownedObjects, type Scope } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { createCompany, type Person, type PersonKey } from "#tests/factories/company.ts";
import { type MakeRow, recordRows, tableOf } from "#tests/factories/record-rows.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
let make: MakeRow;

function reaching({ context }: Person, scope: Scope): Context {
  const scopes = Object.fromEntries(ownedObjects.map((object) => [object, scope]));
  return { ...context, principal: { ...context.principal, scopes } as Context["principal"] };
}

async function sees(who: PersonKey, scope: Scope, object: OwnedObject, id: string): Promise<boolean> {
  const rows = await withActor(reaching(suite.company[who], scope), (tx) =>
    tx.execute(sql`select 1 from ${sql.identifier(tableOf[object])} where id = ${id}`),
  );
  return rows.length > 0;
}

const ofRep = () => ({ ownerId: suite.company.rep.userId, teamPath: suite.company.teams.east1.path });
const ofRep2 = () => ({ ownerId: suite.company.rep2.userId, teamPath: suite.company.teams.east2.path });
const ofCsm = () => ({ ownerId: suite.company.csm.userId, teamPath: suite.company.teams.office.path });
const give = (table: string, id: string, to: { ownerId: string; teamPath: string }) =>
  suite.owner`update ${suite.owner(table)} set owner_id = ${to.ownerId}, team_path = ${to.teamPath} where id = ${id}`;

beforeAll(async () => {
  make = await recordRows(suite.owner, suite.company);
});

describe.each(["activity", "task"] as const)("a colleague's %s", (object) => {
  const links = ["lead", "customer", "contact", "opportunity"] as const;

  it.each(links)("is seen by the owner of its %s, and by their leader", async (link) => {
    const subject = await make(link, ofRep());
    const id = await make(object, ofCsm(), { [`${link}_id`]: subject });
    expect(await sees("rep", "own", object, id)).toBe(true);
    expect(await sees("leader", "team", object, id)).toBe(true);
    expect(await sees("csm", "own", object, id)).toBe(true);
    expect(await sees("mate", "own", object, id)).toBe(false);
    expect(await sees("rep2", "team", object, id)).toBe(false);
  });

  it.each(links)("goes with its %s to the next owner and to collaborators", async (link) => {
    const subject = await make(link, ofRep());
    const id = await make(object, ofCsm(), { [`${link}_id`]: subject });
    await give(tableOf[link], subject, ofRep2());
    expect([await sees("rep", "own", object, id), await sees("rep2", "own", object, id)]).toEqual([
      false,
      true,
    ]);
    await suite.owner`update ${suite.owner(tableOf[link])}
      set collaborator_ids = array[${suite.company.mate.userId}] where id = ${subject}`;
    expect(await sees("mate", "own", object, id)).toBe(true);
  });

  it("in a deal is also seen by the customer's owner", async () => {
    const customer = await make("customer", ofRep());
    const deal = await make("opportunity", ofRep2(), { customer_id: customer });
    const id = await make(object, ofCsm(), { opportunity_id: deal, customer_id: customer });
    expect([await sees("rep", "own", object, id), await sees("rep2", "own", object, id)]).toEqual([
      true,
      true,
    ]);
  });

  it("takes no people from a record of another company", async () => {
    const other = await createCompany(suite.ownerUrl);
    const makeOther = await recordRows(suite.owner, other);
    const place = { ownerId: other.rep.userId, teamPath: other.teams.east1.path };
    const customer = await makeOther("customer", place);
    const id = await make(object, ofRep(), { customer_id: customer });
    const [row] = await suite.owner`select subject_owner_id, subject_team_path
      from ${suite.owner(tableOf[object])} where id = ${id}`;
    expect(row).toEqual({ subject_owner_id: null, subject_team_path: null });
  });
});

describe("a contact", () => {
  it("belongs to whom its customer belongs to, from the start and after a transfer", async () => {
    const customer = await make("customer", ofRep());
    const id = await make("contact", ofCsm(), { customer_id: customer });
    expect([await sees("rep", "own", "contact", id), await sees("csm", "own", "contact", id)]).toEqual([
      true,
      false,
    ]);
    await give("customers", customer, ofRep2());
    expect([await sees("rep", "own", "contact", id), await sees("rep2", "own", "contact", id)]).toEqual([
      false,
      true,
    ]);
  });

  it("moves with its main customer, and its documents in search with it", async () => {
    const [first, second] = [await make("customer", ofRep()), await make("customer", ofRep2())];
    const id = await make("contact", ofRep(), { customer_id: first });
    await suite.owner`insert into search_documents (record_id, tenant_id, object, title, team_path)
      values (${id}, ${suite.company.tenantId}, 'contact', '王建国', '/')`;
    await suite.owner`update contacts set customer_id = ${second} where id = ${id}`;
    const [document] = await suite.owner`select owner_id from search_documents where record_id = ${id}`;
    expect(document?.owner_id).toBe(suite.company.rep2.userId);
  });
});

describe.each(["lead", "customer"] as const)("a %s in a public pool", (object) => {
  it("is seen by all at and below the pool's team, and by nobody beside it", async () => {
    const { tenantId, rep, teams } = suite.company;
    const pool = newId("pool");
    await suite.owner`insert into pools (id, tenant_id, object, name, team_path, created_by)
      values (${pool}, ${tenantId}, ${object}, '公海', ${teams.east.path}, ${rep.userId})`;
    const place = { ownerId: null, teamPath: teams.east.path };
    const id = await make(object, place, { pool_id: pool });
    const seers = await Promise.all(
      (["rep", "rep2", "manager", "csm"] as const).map((who) => sees(who, "own", object, id)),
    );
    expect(seers).toEqual([true, true, true, false]);
    expect(await sees("leader", "team", object, id)).toBe(true);
    expect(await sees("csm", "none", object, id)).toBe(false);
  });
});

describe("a notification", () => {
  it("is sent by a colleague and read by its person alone", async () => {
    const { rep, mate, admin, tenantId } = suite.company;
    const id = newId("notification");
    await withActor(mate.context, (tx) =>
      tx.execute(sql`insert into notifications (id, tenant_id, user_id, kind)
        values (${id}, ${tenantId}, ${rep.userId}, 'activity.mention')`),
    );
    const readers = await Promise.all(
      [rep, mate, admin].map(({ context }) =>
        withActor(context, (tx) => tx.execute(sql`select 1 from notifications where id = ${id}`)),
      ),
    );
    expect(readers.map((rows) => rows.length)).toEqual([1, 0, 0]);
  });
});

describe("a peek at records out of scope", () => {
  it("shows who has them and no whole name, and nothing of another company", async () => {
    const { rep2, tenantId } = suite.company;
    const id = await make("customer", ofRep());
    const peek = (person: Person) =>
      withActor(person.context, (tx) =>
        tx.execute(sql`select masked, owner_name from peek_records('customer', array[${id}])`),
      );
    expect(await peek(rep2)).toEqual([{ masked: "宏******司", owner_name: "rep" }]);
    const other = await createCompany(suite.ownerUrl);
    expect(other.tenantId).not.toBe(tenantId);
    expect(await peek(other.admin)).toEqual([]);
  });
});
