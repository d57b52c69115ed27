import type { OwnedObject, Scope } from "#lib/platform/context.ts";
import type { RoleId } from "./contract.ts";
import { otherRights } from "./other-rights.ts";

type Role = { scopes: Record<OwnedObject, Scope>; rights: string[] };

const see = ["read"];
const edit = [...see, "create", "update"];
const work = [...edit, "delete", "restore", "bulk"];
const lead = [...work, "transfer", "merge", "import", "export"];
/** What may be done with a kind of record, from nothing to everything. */
const levels = { no: [], see, edit, work, lead };
type Level = keyof typeof levels;
type Cell = `${Scope} ${Level}`;

/** How far each role sees, and what it may do there. Products are the whole company's. */
const table: Record<RoleId, Record<OwnedObject | "product", Cell>> = {
  sales_rep: {
    lead: "own work",
    customer: "own work",
    contact: "own work",
    opportunity: "own work",
    activity: "own work",
    task: "own work",
    product: "all see",
  },
  sales_manager: {
    lead: "team lead",
    customer: "team lead",
    contact: "team lead",
    opportunity: "team lead",
    activity: "team lead",
    task: "team lead",
    product: "all see",
  },
  sales_director: {
    lead: "team lead",
    customer: "team lead",
    contact: "team lead",
    opportunity: "team lead",
    activity: "team lead",
    task: "team lead",
    product: "all see",
  },
  marketing: {
    lead: "all lead",
    customer: "all edit",
    contact: "all edit",
    opportunity: "all see",
    activity: "all edit",
    task: "own work",
    product: "all see",
  },
  customer_success: {
    lead: "none no",
    customer: "all edit",
    contact: "all work",
    opportunity: "all edit",
    activity: "all work",
    task: "team work",
    product: "all see",
  },
  product: {
    lead: "none no",
    customer: "all see",
    contact: "all see",
    opportunity: "all see",
    activity: "all edit",
    task: "own work",
    product: "all lead",
  },
  admin: {
    lead: "all lead",
    customer: "all lead",
    contact: "all lead",
    opportunity: "all lead",
    activity: "all lead",
    task: "all lead",
    product: "all lead",
  },
};

function roleOf(id: RoleId): Role {
  const cells = Object.entries(table[id]).map(([object, cell]) => {
    const [scope, level] = cell.split(" ") as [Scope, Level];
    return { object, scope, rights: levels[level].map((verb) => `${object}.${verb}`) };
  });
  const scopes = Object.fromEntries(
    cells.filter(({ object }) => object !== "product").map(({ object, scope }) => [object, scope]),
  ) as Record<OwnedObject, Scope>;
  const others = Object.entries(otherRights).flatMap(([right, roles]) =>
    roles === "everyone" || roles.includes(id) ? [right] : [],
  );
  return { scopes, rights: [...cells.flatMap(({ rights }) => rights), ...others] };
}

/** What each role that ships may do, and how far it sees. */
export const roles: Record<RoleId, Role> = Object.fromEntries(
  (Object.keys(table) as RoleId[]).map((id) => [id, roleOf(id)]),
) as Record<RoleId, Role>;
