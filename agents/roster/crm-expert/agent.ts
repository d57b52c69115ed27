import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const crmExpertAgent: Agent = {
  id: "crm_expert",
  mandate: "Guides practice, answers about the product, keeps quality.",
  rights: [...reading.rights, "lead.update"],
  tools: [...reading.tools, "lead_list", "lead_get", "turn_undo", "proposal_decide"],
  skills: ["orient", "undo_last", "answer_proposal"],
  prompt,
};
