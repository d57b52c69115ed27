import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { env } from "#lib/platform/env.ts";
import { log } from "#lib/platform/log.ts";
import { answerApi } from "../api/answer-api.ts";
import { answerHealth } from "./answer-health.ts";
import { cleanHeaders } from "./clean-headers.ts";
import { isApiAddress } from "./is-api-address.ts";
import { isSameOrigin } from "./is-same-origin.ts";
import { setSecurityHeaders } from "./set-security-headers.ts";

type Options = {
  dev: boolean;
  isReady: () => boolean;
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  observe: (method: string, status: number, seconds: number) => void;
};

function refuseOrigin(response: ServerResponse, requestId: string): void {
  response.writeHead(403, { "content-type": "application/problem+json" });
  response.end(
    JSON.stringify({
      type: "about:blank",
      status: 403,
      code: "forbidden",
      reason: "origin_refused",
      requestId,
    }),
  );
}

async function answer(request: IncomingMessage, response: ServerResponse, options: Options): Promise<void> {
  const started = performance.now();
  const { requestId } = cleanHeaders(request, env().TRUST_PROXY);
  response.on("finish", () => {
    const seconds = (performance.now() - started) / 1000;
    options.observe(request.method ?? "GET", response.statusCode, seconds);
    const level = response.statusCode >= 500 ? "error" : "debug";
    const http = { method: request.method, path: request.url?.split("?")[0], status: response.statusCode };
    log()[level]({ http, requestId, seconds }, "request");
  });
  if (await answerHealth(request, response, options.isReady)) return;
  setSecurityHeaders(request, response, options.dev);
  response.setHeader("X-Request-Id", requestId);
  if (!isSameOrigin(request)) return refuseOrigin(response, requestId);
  // Straight to the domains: through Next an answer costs twice as much (docs/adr/0009).
  if (isApiAddress(request.url)) return answerApi(request, response);
  await options.handle(request, response);
}

/** The real HTTP server: cleans, guards, then answers what is the API's, and lets Next answer the rest. */
export function createHttpServer(options: Options): Server {
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    answer(request, response, options).catch((error) => {
      log().error({ err: error }, "request failed");
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 60_000;
  server.headersTimeout = 20_000;
  return server;
}
