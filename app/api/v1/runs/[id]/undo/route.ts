import { undoRun } from "#agents/runtime/index.ts";
import { handle } from "#app/_server/handle.ts";

export const POST = handle<{ id: string }>(({ context, params }) => undoRun(context, params.id));
