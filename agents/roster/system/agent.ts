import type { Agent } from "../agent.ts";
import { reading } from "../reading.ts";
import { prompt } from "./prompt.ts";

export const systemAgent: Agent = {
  id: "system",
  mandate: "Users, rights, integrations and security.",
  rights: [...reading.rights, "user.manage", "audit.read"],
  tools: [...reading.tools, "account_create", "account_change", "audit_list", "connections", "turn_undo"],
  skills: [
    "provision_user",
    "change_account",
    "explain_rights",
    "trace_change",
    "review_access",
    "report_connections",
  ],
  prompt,
};
