import { systemContexts } from "#lib/domains/records/index.ts";
import { hasVectors, vectorBreaker } from "#lib/platform/vectors/open-vectors.ts";
import { followVectors } from "./follow-vectors.ts";

let going: Promise<void> | undefined;

async function keep(): Promise<void> {
  for (const context of await systemContexts("knowledge-vectors")) {
    await vectorBreaker.execute(() => followVectors(context));
  }
}

/** Brings every company's vectors up to date, one run at a time; nothing to do where none are configured. */
export async function keepVectors(): Promise<void> {
  if (!hasVectors()) return;
  going ??= keep().finally(() => {
    going = undefined;
  });
  await going;
}
