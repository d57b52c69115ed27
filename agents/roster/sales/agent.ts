import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const salesAgent: Agent = {
  id: "sales",
  mandate: "Prepares and follows up customers and deals.",
  rights: [...reading.rights, "lead.capture", "customer.create", "contact.create", "lead.update"],
  tools: [
    ...reading.tools,
    "lead_capture",
    "lead_update",
    "lead_list",
    "lead_get",
    "duplicate_check",
    "turn_undo",
  ],
  skills: [],
  prompt,
};
