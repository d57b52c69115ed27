import { presentRun } from "#agents/runtime/index.ts";
import { handle } from "#app/_server/handle.ts";

export const GET = handle<{ id: string }>(({ context, params }) => presentRun(context, params.id));
