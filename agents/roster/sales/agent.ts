import type { Agent } from "../agent.ts";
import { prompt } from "./prompt.ts";

export const salesAgent: Agent = {
  id: "sales",
  mandate: "Prepares and follows up customers and deals.",
  rights: ["conversation.use", "lead.read", "lead.capture", "lead.update"],
  tools: ["lead_capture", "lead_update", "lead_list", "lead_get", "turn_undo"],
  skills: [],
  prompt,
};
