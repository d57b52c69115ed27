import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { writing } from "../writing.ts";
import { prompt } from "./prompt.ts";

export const marketAgent: Agent = {
  id: "market",
  mandate: "Takes in, completes, scores and ranks leads.",
  rights: [
    ...reading.rights,
    ...writing.rights,
    "lead.capture",
    "lead.delete",
    "lead.convert",
    "lead.merge",
    "lead.bulk",
    "customer.create",
    "customer.merge",
    "contact.create",
    "contact.merge",
    "opportunity.create",
  ],
  tools: [
    ...reading.tools,
    ...writing.tools,
    "lead_capture",
    "lead_list",
    "lead_get",
    "lead_delete",
    "lead_convert",
    "lead_progress",
    "customer_create",
    "contact_create",
    "duplicate_check",
    "record_delete",
    "record_merge",
    "records_update",
  ],
  skills: [
    "search_records",
    "capture_lead",
    "complete_lead",
    "list_high_quality_leads",
    "find_leads",
    "answer_duplicate",
    "delete_lead",
  ],
  prompt,
};
