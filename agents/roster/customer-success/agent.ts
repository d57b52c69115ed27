import type { Agent } from "../agent.ts";
import { prompt } from "./prompt.ts";

export const customerSuccessAgent: Agent = {
  id: "customer_success",
  mandate: "Keeps customers healthy, renews and expands.",
  rights: ["conversation.use", "lead.read"],
  tools: ["lead_list", "lead_get"],
  skills: [],
  prompt,
};
