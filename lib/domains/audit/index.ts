export { changesOfRun, type EntityChanges } from "./queries/changes-of-run.ts";
export { type HistoryItem, historyOf } from "./queries/history-of.ts";
export { listAgentActs } from "./queries/list-agent-acts.ts";
export { listAudit } from "./queries/list-audit.ts";
export { verifyAuditChain } from "./queries/verify-audit-chain.ts";
