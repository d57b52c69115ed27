import { cpus, loadavg, totalmem } from "node:os";
import { POSTGRES_MAJOR } from "#scripts/postgres/cluster.ts";
import { remark } from "./figure.ts";

/** What the figures were taken on; they mean little without it. */
export function remarkMachine(): void {
  const cores = cpus();
  const model = cores[0]?.model.trim() || "unknown processor";
  const memory = `${(totalmem() / 2 ** 30).toFixed(1)} GiB`;
  remark(
    `${cores.length} cores (${model}), ${memory}, Node ${process.versions.node}, embedded PostgreSQL ${POSTGRES_MAJOR}`,
  );
  const [lastMinute = 0] = loadavg();
  const busy = lastMinute > cores.length / 4 ? "; others are working on this machine" : "";
  remark(
    `load generator, stub model, server and PostgreSQL share it; load before the start ${lastMinute.toFixed(2)}${busy}`,
  );
}
