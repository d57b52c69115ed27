import { createHash } from "node:crypto";
import postgres from "postgres";
import { closePool } from "#db/client.ts";
import { stopIndexThreads } from "#lib/domains/knowledge/index.ts";
import { indexFile, indexThreads } from "#lib/domains/knowledge/indexing/index-threads.ts";
import type { Shutdown } from "#scripts/launch/create-shutdown.ts";
import type { Metric } from "../../run-eval.ts";
import { Conversations } from "./converse.ts";
import { perform, type Verdict } from "./perform.ts";
import { readScenarios } from "./read-scenarios.ts";
import { rows } from "./scenario.ts";
import { readTables } from "./snapshot.ts";

/** Nine of ten scenarios hold from the first turn to the last. */
const BAR = 0.9;

const print = (line: string): void => void process.stdout.write(`# ${line.replaceAll("\n", " ")}\n`);
const passed = ({ misses }: Verdict): boolean => misses.length === 0;

function tell({ scenario, words, misses }: Verdict, wordy: boolean): void {
  if (wordy) for (const line of words) print(`${scenario.id} ${line}`);
  for (const miss of misses) print(`miss ${scenario.row} ${scenario.id}: ${miss}`);
}

/** How the rows of the requirements fare. The digest of two runs is the same when they judge the same. */
function report(verdicts: Verdict[]): void {
  for (const row of rows) {
    const own = verdicts.filter(({ scenario }) => scenario.row === row);
    if (own.length > 0) print(`row ${row}: ${own.filter(passed).length} of ${own.length}`);
  }
  const times = verdicts.flatMap(({ elapsedMs }) => elapsedMs).toSorted((one, other) => one - other);
  print(`${times.length} turns, median ${times[times.length >> 1] ?? 0} ms, longest ${times.at(-1) ?? 0} ms`);
  const judged = verdicts.map(({ scenario, misses }) => [scenario.id, misses.length]);
  print(`digest ${createHash("sha256").update(JSON.stringify(judged)).digest("hex").slice(0, 12)}`);
}

/** The threads of the search start before anybody waits for them: on a busy machine that takes longer than a turn. */
async function warmSearch(): Promise<void> {
  const seeker = { userId: "", role: "", teamPath: "/", day: "2026-01-01", seesAll: true };
  const lookup = { query: "预热", limit: 1, seeker, filter: null, aliases: [], near: [], position: 0 };
  const { reading, writing } = indexThreads();
  await reading.ask(indexFile("warm"), { kind: "search", ...lookup });
  await writing.ask(indexFile("warm"), { kind: "state" });
}

/** `only`: rows, marks or beginnings of ids, with commas between them. */
function isChosen({ id, row, tags }: Verdict["scenario"], only?: string): boolean {
  return !only || only.split(",").some((each) => row === each || tags.includes(each) || id.startsWith(each));
}

/** Plays the scripted scenarios one after the other, or those that `only` names. */
export async function runScenarios(ownerUrl: string, shutdown: Shutdown, only?: string): Promise<Metric> {
  const chosen = readScenarios().filter((scenario) => isChosen(scenario, only));
  const sql = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
  const conversations = new Conversations();
  shutdown.add(() => sql.end({ timeout: 5 }));
  shutdown.add(closePool);
  shutdown.add(stopIndexThreads);
  shutdown.add(() => conversations.stop());
  await warmSearch();
  await conversations.start();
  const theatre = { ownerUrl, sql, tables: await readTables(sql), conversations };
  const verdicts: Verdict[] = [];
  for (const scenario of chosen) {
    const verdict = await perform(scenario, theatre);
    tell(verdict, only !== undefined);
    verdicts.push(verdict);
  }
  report(verdicts);
  return {
    name: `scenarios (${verdicts.length})`,
    value: verdicts.filter(passed).length / Math.max(1, verdicts.length),
    bar: BAR,
  };
}
