import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import type { BenchContext } from "./bench.ts";

const helloSchema = z.object({ port: z.number(), tokens: z.number(), tokenLength: z.number() });

export type Stub = z.infer<typeof helloSchema> & { baseUrl: string };
export type Read = { firstTextMs: number; ms: number; tokens: number };

/** Starts the stub model in its own process. */
export async function startStub({ shutdown }: BenchContext): Promise<Stub> {
  const child = fork(join(import.meta.dirname, "stub-model.ts"));
  shutdown.add(() => child.kill("SIGTERM"));
  const [message] = await once(child, "message");
  const hello = helloSchema.parse(message);
  return { ...hello, baseUrl: `http://127.0.0.1:${hello.port}/v1` };
}

/** Reads one answer of the stub with plain `fetch`, the least that any client can do. */
export async function readStub(stub: Stub, text: string): Promise<Read> {
  const began = performance.now();
  const response = await fetch(`${stub.baseUrl}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ model: "stub", stream: true, messages: [{ role: "user", content: text }] }),
  });
  if (!response.ok || !response.body) throw new Error(`the stub answered ${response.status}`);
  let firstTextMs: number | undefined;
  let tokens = 0;
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    tokens += part.split('"content"').length - 1;
    if (tokens > 0) firstTextMs ??= performance.now() - began;
  }
  return { firstTextMs: firstTextMs ?? Number.NaN, ms: performance.now() - began, tokens };
}
