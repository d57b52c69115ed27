import type { Agent } from "../agent.ts";
import { prompt } from "./prompt.ts";

export const salesManagementAgent: Agent = {
  id: "sales_management",
  mandate: "Assigns, reviews and balances the team's work.",
  rights: ["conversation.use", "lead.read", "lead.update"],
  tools: ["lead_list", "lead_get", "lead_update", "turn_undo"],
  skills: [],
  prompt,
};
