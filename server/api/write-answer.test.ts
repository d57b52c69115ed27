import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { Answer, jsonAnswer } from "./answer.ts";
import { writeAnswer } from "./write-answer.ts";

let server: Server | undefined;
afterEach(() => void server?.close());

type Got = { response: IncomingMessage; body: Buffer };

/** What a client gets of an answer. */
async function send(answer: Answer, headers: Record<string, string> = {}, method = "GET"): Promise<Got> {
  server = createServer((asked, response) => void writeAnswer(asked, response, answer));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const asking = request({ port, host: "127.0.0.1", method, headers, agent: false }).end();
  const [response] = (await once(asking, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { response, body: Buffer.concat(chunks) };
}

const long = { text: "会客".repeat(1_000) };

describe("writeAnswer", () => {
  it("sends JSON with its length in bytes", async () => {
    const { response, body } = await send(jsonAnswer({ name: "宏远机械" }, 201, { etag: '"3"' }));
    expect(response.statusCode).toBe(201);
    expect(response.headers).toMatchObject({ etag: '"3"', "content-length": String(body.length) });
    expect(JSON.parse(body.toString())).toEqual({ name: "宏远机械" });
  });

  it("packs what is long, for clients that unpack", async () => {
    const { response, body } = await send(jsonAnswer(long), { "accept-encoding": "br, gzip" });
    expect(response.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
    expect(JSON.parse(gunzipSync(body).toString())).toEqual(long);
    const plain = await send(jsonAnswer(long));
    expect(plain.response.headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse(plain.body.toString())).toEqual(long);
    const short = await send(jsonAnswer({ a: 1 }), { "accept-encoding": "gzip" });
    expect(short.body.toString()).toBe('{"a":1}');
  });

  it("leaves files as they are", async () => {
    const bytes = new Uint8Array(4_000).fill(7);
    const file = new Answer(bytes, { "content-type": "application/pdf" });
    const { body } = await send(file, { "accept-encoding": "gzip" });
    expect(Uint8Array.from(body)).toEqual(bytes);
  });

  it("tells a client that asks for the head all but the body", async () => {
    const { response, body } = await send(jsonAnswer({ name: "x" }), {}, "HEAD");
    expect([response.headers["content-length"], body.length]).toEqual(["12", 0]);
  });

  it("sends a stream bit by bit", async () => {
    async function* parts() {
      yield "event: 一\n\n";
      yield new TextEncoder().encode("event: 二\n\n");
    }
    const { body } = await send(new Answer(parts(), { "content-type": "text/event-stream" }));
    expect(body.toString()).toBe("event: 一\n\nevent: 二\n\n");
  });

  it("stops who writes a stream when the reader has gone", async () => {
    let stopped: () => void = () => undefined;
    const stop = new Promise<void>((resolve) => {
      stopped = resolve;
    });
    async function* endless() {
      try {
        for (;;) {
          yield "event: more\n\n";
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        stopped();
      }
    }
    const answer = new Answer(endless(), { "content-type": "text/event-stream" });
    server = createServer((asked, response) => void writeAnswer(asked, response, answer));
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const asking = request({ port, host: "127.0.0.1", agent: false }).end();
    const [response] = (await once(asking, "response")) as [IncomingMessage];
    await once(response, "data");
    response.destroy();
    await stop;
  });
});
