import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { collectBuiltByLanguage } from "#tests/architecture/collect-built-by-language.ts";
import { collectLiterals } from "#tests/architecture/collect-patterns.ts";
import { type Proof, provePatterns } from "#tests/architecture/find-vulnerable.ts";
import { LEDGER, type Ledger, proofTerms } from "#tests/architecture/proved-patterns.ts";

/** `npm run prove`: proves every pattern of the language anew (minutes) and keeps the proofs that took long. */
const LONG_SECONDS = 0.3;

const root = join(import.meta.dirname, "..", "..");
const literals = collectLiterals(root, "lib/language");
const proofs = await provePatterns([...literals, ...(await collectBuiltByLanguage())]);
const slow = proofs.filter((proof) => proof.slow !== undefined);
for (const { where, slow: attack } of slow) process.stdout.write(`✗ ${where}: ${attack}\n`);
process.exitCode = slow.length > 0 ? 1 : 0;

const long = proofs.filter(({ seconds, slow: attack }) => attack === undefined && seconds >= LONG_SECONDS);
const ledger: Ledger = { terms: proofTerms(), safe: long.map(text).sort() };
writeFileSync(LEDGER, `${JSON.stringify(ledger, null, 2)}\n`);
process.stdout.write(`${proofs.length} patterns proved, ${long.length} proofs kept\n`);

function text({ pattern }: Proof): string {
  return String(pattern);
}
