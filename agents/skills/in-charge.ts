import type { AgentId } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";

const byRole: Partial<Record<string, AgentId>> = {
  customer_success: "customer_success",
  marketing: "market",
  product: "product",
  sales_manager: "sales_management",
  sales_director: "sales_management",
};

/** Who answers what anybody may ask of a customer, a deal or the week: the specialist of the asking person's own work. */
export const inCharge = ({ context }: Turn): AgentId => byRole[context.principal.role] ?? "sales";
