import { framesAfter } from "#lib/domains/conversations/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Handler } from "../on-event.ts";

/** The frames a client has missed: from memory while the run is here, else from the database. */
export const handleSubscribeRun: Handler<"run:subscribe"> = async ({ context, input, runner }) => {
  const kept = await framesAfter(context, input);
  if (!kept.known) throw new AppError("not_found", "no such run", { reason: "run_not_found" });
  const frames = runner.live.framesAfter(input.runId, input.afterSeq) ?? kept.frames;
  return { frames, live: kept.live };
};
