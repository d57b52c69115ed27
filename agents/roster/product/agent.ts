import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const productAgent: Agent = {
  id: "product",
  mandate: "Matches solutions and answers technical questions.",
  rights: [...reading.rights],
  tools: [...reading.tools, "lead_list", "lead_get"],
  skills: [],
  prompt,
};
