import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const marketAgent: Agent = {
  id: "market",
  mandate: "Takes in, completes, scores and ranks leads.",
  rights: [
    ...reading.rights,
    "lead.capture",
    "customer.create",
    "contact.create",
    "lead.update",
    "lead.delete",
  ],
  tools: [
    ...reading.tools,
    "lead_capture",
    "lead_update",
    "lead_list",
    "lead_get",
    "lead_delete",
    "duplicate_check",
    "turn_undo",
  ],
  skills: [
    "capture_lead",
    "complete_lead",
    "list_high_quality_leads",
    "find_leads",
    "answer_duplicate",
    "delete_lead",
  ],
  prompt,
};
