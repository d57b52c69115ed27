import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { writing } from "../writing.ts";
import { prompt } from "./prompt.ts";

export const crmExpertAgent: Agent = {
  id: "crm_expert",
  mandate: "Guides practice, answers about the product, keeps quality.",
  rights: [...reading.rights, ...writing.rights, "user.manage", "knowledge.write"],
  tools: [
    ...reading.tools,
    ...writing.tools,
    "lead_list",
    "lead_get",
    "proposal_decide",
    "preference_set",
    "knowledge_answer",
    "document_draft",
    "document_list",
    "practice",
  ],
  skills: [
    "orient",
    "undo_last",
    "set_preference",
    "answer_proposal",
    "acknowledge_negated",
    "keep_condition",
    "search_records",
    "answer_from_knowledge",
    "tell_cases",
    "capture_practice",
    "capture_lesson",
    "list_outdated",
    "ask_again",
    "tell_list_end",
    "tell_practice",
    "call_council",
  ],
  prompt,
};
