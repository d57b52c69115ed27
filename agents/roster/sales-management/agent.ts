import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const salesManagementAgent: Agent = {
  id: "sales_management",
  mandate: "Assigns, reviews and balances the team's work.",
  rights: [...reading.rights, "lead.update"],
  tools: [...reading.tools, "lead_list", "lead_get", "lead_update", "turn_undo"],
  skills: [],
  prompt,
};
