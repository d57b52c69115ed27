import type { RoleId } from "#lib/domains/identity/contract.ts";

/** The teams of the demo company: a tree of keys. */
export const demoTeams = [
  { key: "company", name: "会客演示公司", parent: null },
  { key: "east", name: "华东大区", parent: "company" },
  { key: "east1", name: "华东一组", parent: "east" },
  { key: "east2", name: "华东二组", parent: "east" },
  { key: "south", name: "华南大区", parent: "company" },
  { key: "north", name: "华北大区", parent: "company" },
  { key: "office", name: "总部职能", parent: "company" },
] as const;
export type DemoTeam = (typeof demoTeams)[number]["key"];

/** One login a role; the marketer sits with 华东一组, whose reps get the leads. */
export const demoPeople: { login: string; name: string; role: RoleId; team: DemoTeam }[] = [
  { login: "marketing", name: "苏晴", role: "marketing", team: "east1" },
  { login: "rep", name: "周远", role: "sales_rep", team: "east1" },
  { login: "rep2", name: "林珊", role: "sales_rep", team: "east2" },
  { login: "manager", name: "何立", role: "sales_manager", team: "east" },
  { login: "director", name: "陈岚", role: "sales_director", team: "company" },
  { login: "csm", name: "唐宁", role: "customer_success", team: "office" },
  { login: "product", name: "顾言", role: "product", team: "office" },
  { login: "admin", name: "方哲", role: "admin", team: "company" },
];
