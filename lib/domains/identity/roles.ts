import type { OwnedObject, Scope } from "#lib/platform/context.ts";
import type { RoleId } from "./contract.ts";

type Role = { scopes: Record<OwnedObject, Scope>; rights: string[] };

const everyone = ["conversation.use", "apikey.manage"];
const worksLeads = ["lead.read", "lead.capture", "lead.update", "lead.delete"];

/** What each role that ships may do, and how far it sees. */
export const roles: Record<RoleId, Role> = {
  sales_rep: { scopes: { lead: "own" }, rights: [...everyone, ...worksLeads] },
  sales_manager: { scopes: { lead: "team" }, rights: [...everyone, ...worksLeads, "lead.assign"] },
  sales_director: { scopes: { lead: "team" }, rights: [...everyone, ...worksLeads, "lead.assign"] },
  marketing: { scopes: { lead: "all" }, rights: [...everyone, ...worksLeads, "lead.assign"] },
  customer_success: { scopes: { lead: "none" }, rights: [...everyone] },
  product: { scopes: { lead: "none" }, rights: [...everyone] },
  admin: {
    scopes: { lead: "all" },
    rights: [...everyone, ...worksLeads, "lead.assign", "user.manage", "audit.read"],
  },
};
