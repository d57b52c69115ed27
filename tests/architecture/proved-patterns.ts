import { join } from "node:path";
import { z } from "zod";
import { readJson } from "#scripts/data/read-json.ts";
import { ATTACK } from "./find-vulnerable.ts";

const PACKAGE = join(import.meta.dirname, "..", "..", "package.json");
/** Proofs that took long, kept so that they are not made on every run; `npm run prove` makes them anew. */
export const LEDGER = join(import.meta.dirname, "proved-patterns.json");

const ledgerSchema = z.object({ terms: z.string(), safe: z.array(z.string()) });
export type Ledger = z.infer<typeof ledgerSchema>;

/** What a proof stands on: with another version of the prover or another attack it has to be made again. */
export function proofTerms(): string {
  const read = readJson(PACKAGE, z.object({ devDependencies: z.object({ recheck: z.string() }) }));
  const version = read.state === "read" ? read.value.devDependencies.recheck : "unknown";
  return `recheck ${version} ${JSON.stringify(ATTACK)}`;
}

/** The patterns in the ledger; none of them when it was written on other terms. */
export function readProved(): ReadonlySet<string> {
  const read = readJson(LEDGER, ledgerSchema);
  return new Set(read.state === "read" && read.value.terms === proofTerms() ? read.value.safe : []);
}
