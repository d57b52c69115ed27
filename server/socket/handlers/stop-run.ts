import { stopRun } from "#lib/domains/conversations/index.ts";
import type { Handler } from "../on-event.ts";

export const handleStopRun: Handler<"run:stop"> = ({ context, input }) => stopRun(context, input);
