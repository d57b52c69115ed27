import { crmExpertIntents } from "./crm-expert/index.ts";
import { customerSuccessIntents } from "./customer-success/index.ts";
import { marketIntents } from "./market/index.ts";
import { productIntents } from "./product/index.ts";
import { recordsIntents } from "./records/index.ts";
import { salesIntents } from "./sales/index.ts";
import { salesManagementIntents } from "./sales-management/index.ts";
import { strategyIntents } from "./strategy/index.ts";
import { systemIntents } from "./system/index.ts";

/** Every intent there is, by area; the names below are derived from this list. */
export const INTENTS = [
  ...salesIntents,
  ...marketIntents,
  ...productIntents,
  ...salesManagementIntents,
  ...customerSuccessIntents,
  ...strategyIntents,
  ...crmExpertIntents,
  ...systemIntents,
  ...recordsIntents,
] as const;

export type IntentName = (typeof INTENTS)[number]["name"];
