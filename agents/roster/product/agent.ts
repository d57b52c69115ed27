import type { Agent } from "../agent.ts";
import { prompt } from "./prompt.ts";

export const productAgent: Agent = {
  id: "product",
  mandate: "Matches solutions and answers technical questions.",
  rights: ["conversation.use", "lead.read"],
  tools: ["lead_list", "lead_get"],
  skills: [],
  prompt,
};
