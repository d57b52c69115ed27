import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { askChat } from "./ask-chat.ts";
import type { AskOptions, ModelPart } from "./model-part.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<{ baseUrl: string; server: Server }> {
  const server = createServer(listener);
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, server };
}

const question: AskOptions = { prompt: [{ role: "user", content: [{ type: "text", text: "您好" }] }] };

async function answerOf(baseUrl: string, options: Partial<AskOptions> = {}): Promise<string> {
  const told: ModelPart[] = [];
  const ask = askChat({ name: "t", baseUrl, apiKey: "secret", model: "m", kind: "openai-compatible" });
  await ask({ ...question, ...options }, (part) => told.push(part));
  return told.map((part) => (part.type === "text" ? part.delta : `(${part.type})`)).join("");
}

const event = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ delta: { content }, finish_reason: finish }] })}\n\n`;

it("asks in the words of chat completions and reads what is streamed, characters cut in two", async () => {
  let asked = "";
  const { baseUrl } = await serve(async (request, response) => {
    for await (const chunk of request) asked += chunk;
    expect(request.url).toBe("/v1/chat/completions");
    expect(request.headers.authorization).toBe("Bearer secret");
    const bytes = Buffer.from(`${event("您好")}${event("", "stop")}data: [DONE]\n\n`);
    for (const byte of bytes) response.write(Buffer.of(byte));
    response.end();
  });
  expect(await answerOf(baseUrl)).toBe("您好(finish)");
  expect(JSON.parse(asked)).toMatchObject({
    model: "m",
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: "user", content: "您好" }],
  });
});

it("is done when the model says so, even if the connection stays open", async () => {
  const { baseUrl } = await serve((_request, response) => {
    response.write(`${event("好", "stop")}data: [DONE]\n\n`);
  });
  expect(await answerOf(baseUrl)).toBe("好(finish)");
});

it("tells what a server says that refuses", async () => {
  const { baseUrl } = await serve((_request, response) => {
    response.writeHead(429).end('{"error":{"message":"slow down"}}');
  });
  await expect(answerOf(baseUrl)).rejects.toThrow(/429.*slow down/);
});

it("throws when the connection breaks in the middle", async () => {
  const { baseUrl } = await serve((_request, response) => {
    response.write(event("半"), () => response.destroy());
  });
  await expect(answerOf(baseUrl)).rejects.toThrow();
});

it("throws when it is called off", async () => {
  const calling = new AbortController();
  const { baseUrl } = await serve((_request, response) => {
    response.write(event("慢"), () => calling.abort());
  });
  await expect(answerOf(baseUrl, { abortSignal: calling.signal })).rejects.toThrow();
});

it("asks again when a kept connection had been closed by the other side", async () => {
  const sockets: Socket[] = [];
  const { baseUrl, server } = await serve((request, response) => {
    // The second call finds the first one's connection closed under its hands.
    if (sockets.length === 1 && request.socket === sockets[0] && ++uses > 1)
      return void request.socket.destroy();
    response.end(`${event("好", "stop")}data: [DONE]\n\n`);
  });
  let uses = 0;
  server.on("connection", (socket: Socket) => sockets.push(socket));
  expect(await answerOf(baseUrl)).toBe("好(finish)");
  await new Promise((resolve) => setImmediate(resolve));
  expect(await answerOf(baseUrl)).toBe("好(finish)");
  expect(sockets).toHaveLength(2);
});
