import { existsSync } from "node:fs";
import { measureEntities } from "./measure-entities.ts";
import { measureLeads } from "./measure-leads.ts";
import { measureRecords } from "./measure-records.ts";
import { measureThirdParty } from "./measure-third-party.ts";

export type Metric = { name: string; value: number; bar: number };

// Beside the project, never inside it: third-party cases are read, not copied.
const DATA = new URL("../../../../shared/data", import.meta.url).pathname;
const PLAIN_BAR = 0.95;
const AGREED_BAR = 0.99;

/** Runs the language evaluation, prints its figures, and returns them with their bars. */
export async function run({
  verbose = false,
}: {
  verbose?: boolean;
} = {}): Promise<{ name: string; metrics: Metric[] }> {
  const held = measureLeads(true);
  const open = measureLeads(false);
  const heldEntities = measureEntities(true);
  const openEntities = measureEntities(false);
  const heldRecords = measureRecords(true);
  const openRecords = measureRecords(false);
  const metrics: Metric[] = [
    { name: `held intent accuracy (${held.cases})`, value: held.intent, bar: 0.95 },
    { name: "held slot F1", value: held.slotF1, bar: 0.9 },
    { name: "held rejection", value: held.rejection, bar: 0.9 },
    { name: `open intent accuracy (${open.cases})`, value: open.intent, bar: 0.95 },
    { name: "open slot F1", value: open.slotF1, bar: 0.93 },
    { name: "open rejection", value: open.rejection, bar: 0.9 },
    { name: `held entity F1 (${heldEntities.sentences})`, value: heldEntities.f1, bar: 0.93 },
    { name: `open entity F1 (${openEntities.sentences})`, value: openEntities.f1, bar: 0.93 },
    { name: `held names to records (${heldRecords.mentions})`, value: heldRecords.rate, bar: 0.95 },
    { name: `open names to records (${openRecords.mentions})`, value: openRecords.rate, bar: 0.95 },
  ];
  const misses = [...open.misses, ...openEntities.misses, ...openRecords.misses].map(
    (miss) => `open: ${miss}`,
  );
  if (!existsSync(DATA)) process.stdout.write(`${`!! SKIPPED: third-party cases, ${DATA} does not exist`}\n`);
  else {
    for (const { name, cases, rate, agreed, misses: wrong } of measureThirdParty(DATA)) {
      metrics.push({ name: `third-party ${name} (${cases})`, value: rate, bar: PLAIN_BAR });
      metrics.push({ name: `third-party ${name}, our conventions`, value: agreed, bar: AGREED_BAR });
      misses.push(...wrong.map((miss) => `${name}: ${miss}`));
    }
  }
  for (const { name, value, bar } of metrics) {
    process.stdout.write(
      `${`${value >= bar ? "ok  " : "LOW "} ${name.padEnd(34)} ${(value * 100).toFixed(1)}% (bar ${bar * 100}%)`}\n`,
    );
  }
  if (verbose) process.stdout.write(`${misses.join("\n")}\n`);
  return { name: "language", metrics };
}

if (process.argv[1] === import.meta.filename) await run({ verbose: process.argv.includes("--misses") });
