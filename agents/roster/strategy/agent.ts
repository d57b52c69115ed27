import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const strategyAgent: Agent = {
  id: "strategy",
  mandate: "Explains results and forecasts.",
  rights: [...reading.rights],
  tools: [...reading.tools, "lead_list", "lead_get"],
  skills: [],
  prompt,
};
