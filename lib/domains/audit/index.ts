export { changesOfRun, type EntityChanges } from "./queries/changes-of-run.ts";
export { changesSince } from "./queries/changes-since.ts";
export { type HistoryItem, historyOf } from "./queries/history-of.ts";
export { verifyAuditChain } from "./queries/verify-audit-chain.ts";
