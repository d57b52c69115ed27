import type { Agent } from "../agent.ts";
import { prompt } from "./prompt.ts";

export const systemAgent: Agent = {
  id: "system",
  mandate: "Users, rights, integrations and security.",
  rights: ["conversation.use"],
  tools: [],
  skills: [],
  prompt,
};
