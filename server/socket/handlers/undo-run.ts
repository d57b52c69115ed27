import { undoRun } from "#agents/runtime/index.ts";
import type { Handler } from "../on-event.ts";

export const handleUndoRun: Handler<"run:undo"> = ({ context, input }) => undoRun(context, input.runId);
