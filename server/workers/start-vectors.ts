import { keepVectors } from "#lib/domains/knowledge/index.ts";
import { log } from "#lib/platform/log.ts";

const everyMs = 15_000;

/** Keeps the vectors of knowledge up to date where a model and a store are configured. Returns how to stop. */
export function startVectors(): () => void {
  const keep = () => {
    keepVectors().catch((error) => log().warn({ err: error }, "the knowledge vectors wait"));
  };
  keep();
  const timer = setInterval(keep, everyMs);
  return () => clearInterval(timer);
}
