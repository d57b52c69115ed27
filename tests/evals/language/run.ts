import { existsSync } from "node:fs";
import { measureEntities } from "./measure-entities.ts";
import { measureLeads } from "./measure-leads.ts";
import { measureRecords } from "./measure-records.ts";
import { measureThirdParty } from "./measure-third-party.ts";
import { measureTurns, type TurnFigures } from "./measure-turns.ts";

export type Metric = { name: string; value: number; bar: number };

// Beside the project, never inside it: third-party cases are read, not copied.
const DATA = new URL("../../../../shared/data", import.meta.url).pathname;
const PLAIN_BAR = 0.95;
const AGREED_BAR = 0.99;

/** The figures of the corpus; slots are those that were wanted and found. */
function turnMetrics(part: string, { intent, rejection, slots, state, query }: TurnFigures): Metric[] {
  const metric = (name: string, { right, all }: TurnFigures["intent"], bar: number): Metric => ({
    name: `${part} ${name} (${all})`,
    value: right / Math.max(1, all),
    bar,
  });
  return [
    metric("corpus intent", intent, 0.95),
    metric("corpus slots", slots, 0.93),
    metric("corpus rejection", rejection, 0.9),
    metric("dialogue state", state, 0.92),
    metric("query trees", query, 0.9),
  ];
}

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
  const openTurns = measureTurns(false);
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
    ...turnMetrics("held", measureTurns(true)),
    ...turnMetrics("open", openTurns),
  ];
  const misses = [...open.misses, ...openEntities.misses, ...openRecords.misses, ...openTurns.misses].map(
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
