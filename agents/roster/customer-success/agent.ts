import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { writing } from "../writing.ts";
import { prompt } from "./prompt.ts";

export const customerSuccessAgent: Agent = {
  id: "customer_success",
  mandate: "Keeps customers healthy, renews and expands.",
  rights: [...reading.rights, ...writing.rights, "customer.transfer", "contact.create", "opportunity.create"],
  tools: [
    ...reading.tools,
    ...writing.tools,
    "contact_create",
    "opportunity_create",
    "lead_list",
    "lead_get",
  ],
  skills: [
    "tell_contracts",
    "tell_tickets",
    "ask_health",
    "find_expansion",
    "log_signal",
    "follow_complaint",
    "make_handover",
    "plan_renewal",
    "plan_implementation",
  ],
  prompt,
};
