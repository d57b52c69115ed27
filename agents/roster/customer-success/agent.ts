import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const customerSuccessAgent: Agent = {
  id: "customer_success",
  mandate: "Keeps customers healthy, renews and expands.",
  rights: [...reading.rights],
  tools: [...reading.tools, "lead_list", "lead_get"],
  skills: [],
  prompt,
};
