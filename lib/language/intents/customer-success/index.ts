import { complaintLog } from "./complaint-log.ts";
import { contractAsk } from "./contract-ask.ts";
import { contractMonitor } from "./contract-monitor.ts";
import { deliveryPlan } from "./delivery-plan.ts";
import { expansionFind } from "./expansion-find.ts";
import { handoverMake } from "./handover-make.ts";
import { healthAsk } from "./health-ask.ts";
import { renewalPlan } from "./renewal-plan.ts";
import { ticketAsk } from "./ticket-ask.ts";
import { usageReport } from "./usage-report.ts";

/** What this agent is asked for. */
export const customerSuccessIntents = [
  healthAsk,
  usageReport,
  renewalPlan,
  expansionFind,
  complaintLog,
  ticketAsk,
  contractAsk,
  contractMonitor,
  deliveryPlan,
  handoverMake,
] as const;
