import { accessAnomaly } from "./access-anomaly.ts";
import { auditAsk } from "./audit-ask.ts";
import { exportRun } from "./export-run.ts";
import { importRun } from "./import-run.ts";
import { integrationStatus } from "./integration-status.ts";
import { permissionAsk } from "./permission-ask.ts";
import { permissionChange } from "./permission-change.ts";
import { settingChange } from "./setting-change.ts";
import { syncImpact } from "./sync-impact.ts";
import { userLock } from "./user-lock.ts";
import { userProvision } from "./user-provision.ts";

/** What this agent is asked for. */
export const systemIntents = [
  userProvision,
  userLock,
  permissionAsk,
  permissionChange,
  integrationStatus,
  syncImpact,
  accessAnomaly,
  exportRun,
  importRun,
  settingChange,
  auditAsk,
] as const;
