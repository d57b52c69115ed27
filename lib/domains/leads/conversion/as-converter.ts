import type { Context } from "#lib/platform/context.ts";

const needed = [
  "customer.read",
  "customer.create",
  "customer.transfer",
  "contact.read",
  "contact.create",
  "opportunity.create",
  "opportunity.transfer",
] as const;

/** Who may convert a lead may find and make what it becomes, for the lead's owner too; that and no more. */
export function asConverter(context: Context): Context {
  const { principal, mandate } = context;
  const rights = new Set([...principal.rights, ...needed]);
  return {
    ...context,
    principal: { ...principal, rights },
    ...(mandate && { mandate: new Set([...mandate, ...needed]) }),
  };
}
