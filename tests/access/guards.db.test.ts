import { beforeAll, expect, it } from "vitest";
import { createUser, updateUser } from "#lib/domains/identity/index.ts";
import type { PersonKey } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { Stage } from "./makers.ts";
import { stageOf } from "./stage.ts";
import { type Answer, useApi } from "./use-api.ts";

const suite = useSuite({ API_REQUESTS_PER_MINUTE: "100000" });
const api = useApi();
let stage: Stage;
beforeAll(async () => {
  stage = await stageOf(suite.owner, suite.company, api);
});

const send = (who: PersonKey, method: string, path: string, body?: unknown): Promise<Answer> =>
  api.send(suite.company[who], method, path, body === undefined ? {} : { body });
const make = (kind: string, who: PersonKey = "rep") => stage.make(kind, suite.company[who]);
const told = ({ status, body }: Answer) => {
  const { reason, errors = [] } = body as { reason?: string; errors?: { field: string; reason: string }[] };
  return [status, reason ?? errors[0]?.reason];
};

it("nobody takes more from a pool than one may hold", async () => {
  const pool = await send("admin", "POST", "/pools", {
    object: "customer",
    name: "满员公海",
    team: suite.company.teams.east1.id,
    capacity: 1,
  });
  const [kept, given] = [await make("customer"), await make("customer")];
  const back = { object: "customer", records: [{ id: given }], pool: pool.body.id, reason: "联系不上" };
  expect((await send("admin", "POST", "/pools/return", back)).status).toBe(200);
  const claim = await send("rep", "POST", "/pools/claim", { object: "customer", records: [{ id: given }] });
  expect(told(claim)).toEqual([429, "pool_capacity"]);
  expect((await send("rep", "GET", `/customers/${kept}`)).status).toBe(200);
});

it("nobody is related to themselves, or works in two main places", async () => {
  const contact = await make("contact");
  const end = { type: "contact", id: contact };
  const loop = await send("rep", "POST", "/relations", { from: end, kind: "influences", to: end });
  expect(told(loop)).toEqual([400, "relation_to_itself"]);
  const customers = [await make("customer"), await make("customer")];
  const positions = customers.map((customer) => ({ customer, main: true }));
  const both = await send("rep", "PUT", `/contacts/${contact}/positions`, { positions });
  expect(told(both)).toEqual([400, "one_main_position"]);
});

it("an import is undone when it was written, and not before", async () => {
  const id = await make("import", "admin");
  const undone = await send("admin", "POST", `/imports/${id}/undo`, {});
  expect(told(undone)).toEqual([409, "import_state"]);
});

it("two administrators who lock each other out leave one", async () => {
  const { admin } = suite.company;
  const { id } = await createUser(admin.context, {
    name: "副管",
    email: "second@example.com",
    role: "admin",
  });
  const second = { ...admin.context, principal: { ...admin.context.principal, userId: id } };
  await updateUser(second, { id: admin.userId, set: { active: false } });
  // What began before the account was locked.
  const late = await refusalOf(updateUser(admin.context, { id, set: { role: "sales_rep" } }));
  expect(late.options.reason).toBe("last_admin");
  await updateUser(second, { id: admin.userId, set: { active: true } });
});
