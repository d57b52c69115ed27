import { awaitRun, presentRun } from "#agents/runtime/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { Answer } from "./answer.ts";
import type { ApiRequest } from "./api-request.ts";

const patienceMs = 120_000;

const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

async function* eventsOf(context: Context, runId: string, signal: AbortSignal): AsyncGenerator<string> {
  for await (const frames of awaitRun(context, runId, signal)) {
    yield frames.map((frame) => event("frame", frame)).join("");
  }
  yield event("result", await presentRun(context, runId));
}

/** The run's answer when it is done or waits for a person; as a stream of its frames when that is accepted. */
export async function answerTurn(context: Context, runId: string, request: ApiRequest): Promise<unknown> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(patienceMs)]);
  if (request.header("accept")?.includes("text/event-stream")) {
    return new Answer(eventsOf(context, runId, signal), {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
    });
  }
  for await (const _frames of awaitRun(context, runId, signal)) {
    // Frames are for streams; the answer is read whole at the end.
  }
  return presentRun(context, runId);
}
