import type { Agent } from "../agent.ts";
import { prompt } from "./prompt.ts";

export const strategyAgent: Agent = {
  id: "strategy",
  mandate: "Explains results and forecasts.",
  rights: ["conversation.use", "lead.read"],
  tools: ["lead_list", "lead_get"],
  skills: [],
  prompt,
};
