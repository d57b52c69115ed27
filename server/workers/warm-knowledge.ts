import { keepKnowledge } from "#lib/domains/knowledge/index.ts";
import { log } from "#lib/platform/log.ts";

/** Brings the search of every company's knowledge up to date, so that the first question does not wait for it. */
export async function warmKnowledge(): Promise<void> {
  await keepKnowledge().catch((error) => log().warn({ err: error }, "the knowledge indexes are not warm"));
}
