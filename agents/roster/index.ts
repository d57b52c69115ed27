import type { AgentId } from "#agents/contract.ts";
import type { Agent } from "./agent.ts";
import { crmExpertAgent } from "./crm-expert/agent.ts";
import { customerSuccessAgent } from "./customer-success/agent.ts";
import { marketAgent } from "./market/agent.ts";
import { productAgent } from "./product/agent.ts";
import { salesAgent } from "./sales/agent.ts";
import { salesManagementAgent } from "./sales-management/agent.ts";
import { strategyAgent } from "./strategy/agent.ts";
import { systemAgent } from "./system/agent.ts";

/** The eight specialists. */
export const roster: Record<AgentId, Agent> = {
  sales: salesAgent,
  market: marketAgent,
  product: productAgent,
  sales_management: salesManagementAgent,
  customer_success: customerSuccessAgent,
  strategy: strategyAgent,
  crm_expert: crmExpertAgent,
  system: systemAgent,
};
