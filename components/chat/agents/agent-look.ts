import {
  BookOpenCheck,
  Boxes,
  ChartNoAxesCombined,
  Compass,
  HeartHandshake,
  type LucideIcon,
  Megaphone,
  ServerCog,
  Users,
} from "lucide-react";
import type { AgentId } from "#agents/contract.ts";

type AgentLook = { icon: LucideIcon; color: string };

/** Every agent has a face; the type sees to it that none is forgotten. Names are in the messages. */
export const agentLook: Record<AgentId, AgentLook> = {
  sales: { icon: Users, color: "var(--agent-sales)" },
  market: { icon: Megaphone, color: "var(--agent-market)" },
  product: { icon: Boxes, color: "var(--agent-product)" },
  sales_management: { icon: ChartNoAxesCombined, color: "var(--agent-sales-management)" },
  customer_success: { icon: HeartHandshake, color: "var(--agent-customer-success)" },
  strategy: { icon: Compass, color: "var(--agent-strategy)" },
  crm_expert: { icon: BookOpenCheck, color: "var(--agent-crm-expert)" },
  system: { icon: ServerCog, color: "var(--agent-system)" },
};

export const agentList = Object.keys(agentLook) as AgentId[];
