import { collectDefaultMetrics, Gauge, Histogram } from "prom-client";
import { backlog } from "#lib/platform/health.ts";

/** Registers the process's metrics; returns how to note an answered request. */
export function registerMetrics(sources: { sockets: () => number; runs: () => number }) {
  collectDefaultMetrics({ prefix: "huike_" });
  const requests = new Histogram({
    name: "huike_http_request_seconds",
    help: "Time to answer an HTTP request, in seconds",
    labelNames: ["method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  new Gauge({
    name: "huike_sockets_connected",
    help: "Socket connections open now",
    collect() {
      this.set(sources.sockets());
    },
  });
  new Gauge({
    name: "huike_agent_runs_running",
    help: "Agent runs being answered by this process",
    collect() {
      this.set(sources.runs());
    },
  });
  new Gauge({
    name: "huike_backlog",
    help: "Rows that wait in the database, by kind",
    labelNames: ["kind"],
    async collect() {
      const waiting = await backlog().catch(() => undefined);
      if (!waiting) return;
      this.set({ kind: "runs" }, waiting.runs);
      this.set({ kind: "events" }, waiting.events);
    },
  });
  return (method: string, status: number, seconds: number) => requests.observe({ method, status }, seconds);
}
