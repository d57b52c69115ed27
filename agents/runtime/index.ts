export { undoRun } from "#agents/tools/conversations/undo-run.ts";
export { awaitRun } from "./await-run.ts";
export { sweepCheckpoints } from "./checkpointer.ts";
export { presentRun } from "./present-run.ts";
export { type Runner, startRunner } from "./runner.ts";
export { understandAs } from "./understand-as.ts";
