import { explainFailure } from "#scripts/console/explain-failure.ts";

/** The part of `npm run dev` that is restarted: only the server. */
const [host = "127.0.0.1", port = "3000"] = process.argv.slice(2);

try {
  const { startServer } = await import("#server/index.ts");
  const server = await startServer({ host, port: Number(port), dev: true });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().finally(() => process.exit(0)));
  }
} catch (error) {
  // Stays, so that the watcher starts it again after the next change.
  explainFailure(error);
}
