import "server-only";
import { awaitRun, presentRun } from "#agents/runtime/index.ts";
import type { Context } from "#lib/platform/context.ts";

const patienceMs = 120_000;

function eventStream(context: Context, runId: string, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (event: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      try {
        for await (const frames of awaitRun(context, runId, signal)) {
          for (const frame of frames) send("frame", frame);
        }
        send("result", await presentRun(context, runId));
      } finally {
        controller.close();
      }
    },
  });
  const headers = {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
  };
  return new Response(stream, { headers });
}

/** The run's answer when it is done or waits for a person; as a stream of its frames when that is accepted. */
export async function answerTurn(context: Context, runId: string, request: Request): Promise<unknown> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(patienceMs)]);
  if (request.headers.get("accept")?.includes("text/event-stream"))
    return eventStream(context, runId, signal);
  for await (const _frames of awaitRun(context, runId, signal)) {
    // Frames are for streams; the answer is read whole at the end.
  }
  return presentRun(context, runId);
}
