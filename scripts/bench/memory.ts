import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "#scripts/postgres/find-free-port.ts";
import type { Bench } from "./bench.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { figure, remark } from "./figure.ts";
import { openCrowd } from "./people.ts";
import { readRss } from "./read-process.ts";
import { talk } from "./rule-talk.ts";
import { startServer } from "./server.ts";

const SETTLE_MS = 10_000;
const TURNS = 1_000;
const TURNS_A_TALK = 4;
const PEOPLE = 5;

/** What the server keeps in memory: idle, after a thousand turns, and what of that stays after a collection. */
export const memoryBench: Bench = {
  what: "resident memory of the server, idle and after 1,000 rule turns",
  async run(context) {
    remark("memory: the server process alone; PostgreSQL has its own");
    const inspectorPort = await findFreePort();
    const env = { LOGIN_ATTEMPTS: "1000", LLM_PROVIDERS: "[]" };
    // Only names the port: the inspector stays closed until it is asked for.
    const server = await startServer(context, {
      name: "memory",
      env,
      flags: [`--inspect-port=${inspectorPort}`],
    });
    await sleep(SETTLE_MS);
    figure("memory.idle", await readRss(server.pid), "MiB");
    const talkers = await openCrowd(context, server, PEOPLE);
    const each = TURNS / PEOPLE / TURNS_A_TALK;
    await Promise.all(
      talkers.map(async (talker) => {
        for (let count = 0; count < each; count += 1) await talk(talker);
      }),
    );
    figure("memory.after_1000_turns", await readRss(server.pid), "MiB");
    await collectGarbage(server.pid, inspectorPort);
    await sleep(SETTLE_MS);
    figure("memory.after_collection", await readRss(server.pid), "MiB");
  },
};
