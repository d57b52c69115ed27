import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const systemAgent: Agent = {
  id: "system",
  mandate: "Users, rights, integrations and security.",
  rights: [...reading.rights],
  tools: [...reading.tools],
  skills: [],
  prompt,
};
