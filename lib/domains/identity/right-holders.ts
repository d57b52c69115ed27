import { type RoleId, roleIds } from "./contract.ts";
import { roles } from "./roles.ts";

/** The roles that have a right, in their order; what a refusal tells people to ask for. */
export const rightHolders = (right: string): RoleId[] =>
  roleIds.filter((role) => roles[role].rights.includes(right));
