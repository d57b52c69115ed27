import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * An OpenAI-compatible model that streams set text at a set pace, in a process of its own
 * so that it does not share an event loop with those who measure. Tells its port to its parent.
 */
const FIRST_TOKEN_MS = 50;
const TOKENS = 100;
const EVERY_MS = 12;
const TOKEN = "答复";

function chunk(choice: object, usage?: object): string {
  const body = { id: "stub", object: "chat.completion.chunk", created: 0, model: "stub", choices: [choice] };
  return `data: ${JSON.stringify(usage ? { ...body, usage } : body)}\n\n`;
}

const token = chunk({ index: 0, delta: { content: TOKEN }, finish_reason: null });
const usage = { prompt_tokens: 1, completion_tokens: TOKENS, total_tokens: TOKENS + 1 };
const end = `${chunk({ index: 0, delta: {}, finish_reason: "stop" }, usage)}data: [DONE]\n\n`;

/** By the clock, not by a chain of timers: a late timer sends what is due, so the pace holds under load. */
function stream(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(chunk({ index: 0, delta: { role: "assistant" }, finish_reason: null }));
  const began = performance.now();
  let sent = 0;
  const tick = () => {
    const due = Math.floor((performance.now() - began - FIRST_TOKEN_MS) / EVERY_MS) + 1;
    for (; sent < Math.min(due, TOKENS); sent += 1) response.write(token);
    if (sent < TOKENS)
      setTimeout(tick, Math.max(1, began + FIRST_TOKEN_MS + sent * EVERY_MS - performance.now()));
    else response.end(end);
  };
  setTimeout(tick, FIRST_TOKEN_MS);
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  request.resume().once("end", () => stream(response));
}

const server = createServer(answer);
server.listen(0, "127.0.0.1", () => {
  process.send?.({ port: (server.address() as AddressInfo).port, tokens: TOKENS, tokenLength: TOKEN.length });
});
// Never outlives the bench, however that ends.
process.on("disconnect", () => process.exit(0));
