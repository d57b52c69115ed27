import type { IncomingMessage, ServerResponse } from "node:http";
import { register } from "prom-client";
import { canReachDatabase } from "#lib/platform/health.ts";
import { mayReadMetrics } from "./may-read-metrics.ts";

function answer(response: ServerResponse, status: number, body: string, type = "application/json"): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

/** Answers `/livez` (touches nothing), `/readyz` (can this process serve) and `/metrics`; false for other paths. */
export async function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  isReady: () => boolean,
): Promise<boolean> {
  const path = request.url?.split("?")[0];
  if (path === "/livez") {
    answer(response, 200, '{"status":"alive"}');
    return true;
  }
  if (path === "/readyz") {
    const database = await canReachDatabase();
    const ready = isReady() && database;
    answer(response, ready ? 200 : 503, JSON.stringify({ status: ready ? "ready" : "not ready", database }));
    return true;
  }
  if (path === "/metrics") {
    if (!mayReadMetrics(request)) {
      answer(response, 403, '{"status":"forbidden","needs":"METRICS_TOKEN as a bearer, or a local caller"}');
      return true;
    }
    answer(response, 200, await register.metrics(), register.contentType);
    return true;
  }
  return false;
}
