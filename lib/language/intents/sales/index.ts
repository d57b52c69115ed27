import { activityReport } from "./activity-report.ts";
import { callPrepare } from "./call-prepare.ts";
import { contactCreate } from "./contact-create.ts";
import { contactUpdate } from "./contact-update.ts";
import { customerCreate } from "./customer-create.ts";
import { customerUpdate } from "./customer-update.ts";
import { funnelHealth } from "./funnel-health.ts";
import { nextActionAsk } from "./next-action-ask.ts";
import { noteAdd } from "./note-add.ts";
import { objectionHandle } from "./objection-handle.ts";
import { opportunityCreate } from "./opportunity-create.ts";
import { opportunityLost } from "./opportunity-lost.ts";
import { opportunityRisk } from "./opportunity-risk.ts";
import { opportunityStage } from "./opportunity-stage.ts";
import { opportunityStuck } from "./opportunity-stuck.ts";
import { opportunityUpdate } from "./opportunity-update.ts";
import { opportunityWon } from "./opportunity-won.ts";
import { prospectFind } from "./prospect-find.ts";
import { quoteAsk } from "./quote-ask.ts";
import { relationAsk } from "./relation-ask.ts";
import { talkTrackMake } from "./talk-track-make.ts";
import { taskComplete } from "./task-complete.ts";
import { taskCreate } from "./task-create.ts";
import { taskList } from "./task-list.ts";
import { taskReschedule } from "./task-reschedule.ts";
import { visitPlan } from "./visit-plan.ts";
import { visitPrepare } from "./visit-prepare.ts";

/** What this agent is asked for. */
export const salesIntents = [
  prospectFind,
  customerCreate,
  customerUpdate,
  contactCreate,
  contactUpdate,
  opportunityCreate,
  opportunityUpdate,
  opportunityStage,
  opportunityStuck,
  opportunityWon,
  opportunityLost,
  opportunityRisk,
  funnelHealth,
  visitPlan,
  visitPrepare,
  activityReport,
  talkTrackMake,
  callPrepare,
  objectionHandle,
  noteAdd,
  taskCreate,
  taskList,
  taskComplete,
  taskReschedule,
  quoteAsk,
  relationAsk,
  nextActionAsk,
] as const;
