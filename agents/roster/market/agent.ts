import type { Agent } from "../agent.ts";
import { prompt } from "./prompt.ts";

export const marketAgent: Agent = {
  id: "market",
  mandate: "Takes in, completes, scores and ranks leads.",
  rights: ["conversation.use", "lead.read", "lead.capture", "lead.update", "lead.delete"],
  tools: ["lead_capture", "lead_update", "lead_list", "lead_get", "lead_delete", "turn_undo"],
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
