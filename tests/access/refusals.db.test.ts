import { beforeAll, expect, it } from "vitest";
import type { PersonKey } from "#tests/factories/company.ts";
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
const user = (who: PersonKey) => suite.company[who].userId;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A made-up company's record in a pool that the rep may take from. */
async function pooledLead(): Promise<string> {
  const pool = await send("admin", "POST", "/pools", {
    object: "lead",
    name: `线索池 ${crypto.randomUUID()}`,
    team: suite.company.teams.east1.id,
  });
  const id = await make("lead");
  await send("rep", "POST", "/pools/return", {
    object: "lead",
    records: [{ id }],
    pool: pool.body.id,
    reason: "联系不上",
  });
  return id;
}

async function poolOf(team: "east1" | "east2", more: object = {}): Promise<string> {
  const body = {
    object: "customer",
    name: `公海 ${crypto.randomUUID()}`,
    team: suite.company.teams[team].id,
  };
  return (await send("admin", "POST", "/pools", { ...body, ...more })).body.id;
}

async function pooledCustomer(pool: string, owner: PersonKey = "rep"): Promise<string> {
  const id = await make("customer", owner);
  await send("admin", "POST", "/pools/return", {
    object: "customer",
    records: [{ id }],
    pool,
    reason: "半年没有联系",
  });
  return id;
}

async function dealWithItems(): Promise<string> {
  const [id, product] = [await make("opportunity"), await make("product")];
  await send("rep", "PUT", `/opportunities/${id}/items`, { items: [{ product, quantity: 2 }] });
  return id;
}

async function closedDeal(): Promise<string> {
  const id = await make("opportunity");
  await send("rep", "POST", `/opportunities/${id}/lost`, { reason: "price" });
  return id;
}

type Case = [what: string, status: number, reason: string, ask: () => Promise<Answer>];

const customers: Case[] = [
  [
    "a customer in a pool is edited by nobody",
    409,
    "record_in_pool",
    async () =>
      send("rep", "PATCH", `/customers/${await pooledCustomer(await poolOf("east1"))}`, {
        set: { city: "苏州" },
      }),
  ],
  [
    "nobody is put beside the owner of a customer in a pool",
    409,
    "record_in_pool",
    async () =>
      send("rep", "PUT", `/customers/${await pooledCustomer(await poolOf("east1"))}/collaborators`, {
        collaborators: [user("mate")],
      }),
  ],
  [
    "collaborators are set on what one has seen",
    409,
    "edited_since",
    async () =>
      send("rep", "PUT", `/customers/${await make("customer")}/collaborators`, {
        version: 7,
        collaborators: [],
      }),
  ],
  [
    "a collaborator is somebody of the company",
    404,
    "user_not_found",
    async () =>
      send("rep", "PUT", `/customers/${await make("customer")}/collaborators`, {
        collaborators: ["user_none"],
      }),
  ],
  [
    "a customer is not its own mother",
    400,
    "parent_circle",
    async () => {
      const id = await make("customer", "manager");
      return send("manager", "POST", "/customers/bulk", { records: [{ id }], set: { parent: id } });
    },
  ],
  [
    "a record of somebody else has no surroundings",
    404,
    "record_not_found",
    async () => send("rep", "GET", `/relations/graph/customer/${await make("customer", "rep2")}`),
  ],
];

const leads: Case[] = [
  [
    "a lead in a pool is edited by nobody",
    409,
    "record_in_pool",
    async () => send("rep", "PATCH", `/leads/${await pooledLead()}`, { set: { city: "苏州" } }),
  ],
  [
    "a lead in a pool is converted by nobody",
    409,
    "record_in_pool",
    async () => send("rep", "POST", `/leads/${await pooledLead()}/convert`, {}),
  ],
  [
    "a lead in a pool is handed out by the pool",
    409,
    "record_in_pool",
    async () =>
      send("admin", "POST", "/leads/transfer", { records: [{ id: await pooledLead() }], to: user("mate") }),
  ],
  [
    "nobody is put beside the owner of a lead in a pool",
    409,
    "record_in_pool",
    async () =>
      send("rep", "PUT", `/leads/${await pooledLead()}/collaborators`, { collaborators: [user("mate")] }),
  ],
  [
    "people are put beside a lead that one has seen",
    409,
    "edited_since",
    async () =>
      send("rep", "PUT", `/leads/${await make("lead")}/collaborators`, { version: 7, collaborators: [] }),
  ],
];

const deals: Case[] = [
  [
    "a deal did not end tomorrow",
    400,
    "close_day_ahead",
    async () =>
      send("rep", "POST", `/opportunities/${await make("opportunity")}/lost`, {
        reason: "price",
        on: day(2),
      }),
  ],
  [
    "what is lost is not lost again",
    409,
    "opportunity_closed",
    async () => send("rep", "POST", `/opportunities/${await closedDeal()}/lost`, { reason: "price" }),
  ],
  [
    "an amount of items is changed with them",
    409,
    "amount_from_items",
    async () => send("rep", "PATCH", `/opportunities/${await dealWithItems()}`, { set: { amount: 1 } }),
  ],
  [
    "an open deal is not opened",
    409,
    "opportunity_open",
    async () =>
      send("rep", "POST", `/opportunities/${await make("opportunity")}/reopen`, { reason: "又谈了" }),
  ],
  [
    "a deal comes from a lead that there is",
    400,
    "reference_not_found",
    async () =>
      send("rep", "POST", "/opportunities", {
        name: "无中生有",
        customer: await make("customer"),
        lead: "lead_none",
      }),
  ],
  [
    "a rival is one that the company knows",
    400,
    "reference_not_found",
    async () =>
      send("rep", "PUT", `/opportunities/${await make("opportunity")}/competitors`, {
        competitors: [{ competitor: "comp_none" }],
      }),
  ],
  [
    "a risk is somebody's who is there",
    400,
    "reference_not_found",
    async () =>
      send("rep", "PUT", `/opportunities/${await make("opportunity")}/risks`, {
        risks: [{ title: "预算没批", owner: "user_none" }],
      }),
  ],
  [
    "who works on a deal is there",
    400,
    "reference_not_found",
    async () =>
      send("rep", "PUT", `/opportunities/${await make("opportunity")}/collaborators`, {
        collaborators: ["user_none"],
      }),
  ],
  [
    "many deals are changed by who sees them",
    404,
    "record_not_found",
    async () =>
      send("leader", "POST", "/opportunities/bulk", {
        records: [{ id: await make("opportunity", "rep2") }],
        set: { nextStep: "约见" },
      }),
  ],
  [
    "a stage asks for fields that deals have",
    400,
    "stage_field_unknown",
    async () =>
      send("admin", "POST", "/pipelines", {
        key: "odd",
        name: "怪流程",
        stages: [
          { key: "open", name: "接洽", requiredFields: ["no_such_field"] },
          { key: "won", name: "赢单", kind: "won" },
          { key: "lost", name: "输单", kind: "lost" },
        ],
      }),
  ],
  [
    "a rival is changed as one has seen it",
    409,
    "edited_since",
    async () =>
      send("admin", "PATCH", `/competitors/${await make("competitor")}`, {
        version: 7,
        set: { name: "别名" },
      }),
  ],
];

const pools: Case[] = [
  [
    "nobody claims from another team's pool",
    403,
    "pool_not_member",
    async () =>
      send("manager", "POST", "/pools/claim", {
        object: "customer",
        records: [{ id: await pooledCustomer(await poolOf("east2"), "rep2") }],
      }),
  ],
  [
    "what lies in a pool is not put into one",
    409,
    "record_in_pool",
    async () => {
      const pool = await poolOf("east1");
      const records = [{ id: await pooledCustomer(pool) }];
      return send("admin", "POST", "/pools/return", {
        object: "customer",
        records,
        pool,
        reason: "再放一次",
      });
    },
  ],
  [
    "a closed pool takes nothing back",
    409,
    "pool_closed",
    async () =>
      send("admin", "POST", `/pools/${await poolOf("east1", { active: false })}/recycle`, { limit: 10 }),
  ],
  [
    "a record goes from the pool to somebody who is there",
    404,
    "user_not_found",
    async () =>
      send("admin", "POST", "/pools/assign", {
        object: "customer",
        records: [{ id: await pooledCustomer(await poolOf("east1")) }],
        to: "user_none",
      }),
  ],
  [
    "without a rule nobody gets it by rule",
    409,
    "assignment_nobody",
    async () =>
      send("admin", "POST", "/pools/assign", {
        object: "customer",
        records: [{ id: await pooledCustomer(await poolOf("east1")) }],
      }),
  ],
];

const products: Case[] = [
  [
    "a price is of a product that there is",
    404,
    "record_not_found",
    async () =>
      send("product", "PUT", `/price-lists/${await make("price_list")}/products/product_none/prices`, {
        prices: [{ unitPrice: 1 }],
      }),
  ],
  [
    "a price list is changed as one has seen it",
    409,
    "edited_since",
    async () =>
      send("product", "PATCH", `/price-lists/${await make("price_list")}`, {
        version: 7,
        set: { name: "别名" },
      }),
  ],
  [
    "the main price list gives way only to another",
    409,
    "price_list_main_needed",
    async () =>
      send("product", "PATCH", `/price-lists/${await make("main_price_list")}`, { set: { main: false } }),
  ],
  [
    "two price lists have two names",
    409,
    "price_list_name_taken",
    async () => {
      const list = await make("price_list");
      await send("product", "POST", "/price-lists", { name: "已有的价格表" });
      return send("product", "PATCH", `/price-lists/${list}`, { set: { name: "已有的价格表" } });
    },
  ],
  [
    "versions are set on what one has seen",
    409,
    "edited_since",
    async () =>
      send("product", "PUT", `/products/${await make("product")}/versions`, { version: 7, versions: [] }),
  ],
];

it.each([...customers, ...leads, ...deals, ...pools, ...products])("%s", async (_, status, reason, ask) => {
  const { status: given, body } = await ask();
  expect([given, body.reason]).toEqual([status, reason]);
});
