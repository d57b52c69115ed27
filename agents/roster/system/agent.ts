import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

const exporting = ["customer", "contact", "lead", "opportunity", "product", "activity"].map(
  (object) => `${object}.export`,
);

export const systemAgent: Agent = {
  id: "system",
  mandate: "Users, rights, integrations and security.",
  rights: [...reading.rights, "user.manage", "audit.read", ...exporting],
  tools: [
    ...reading.tools,
    "account_create",
    "account_change",
    "audit_list",
    "connections",
    "record_export",
    "turn_undo",
  ],
  skills: [
    "provision_user",
    "change_account",
    "explain_rights",
    "trace_change",
    "point_to_page",
    "review_access",
    "report_connections",
    "run_export",
  ],
  prompt,
};
