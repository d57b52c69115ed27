import type { Bench } from "./bench.ts";
import { figure, remark } from "./figure.ts";
import { openCrowd } from "./people.ts";
import { p50, p95 } from "./percentile.ts";
import { readCpuSeconds } from "./read-process.ts";
import { createPace, type Kind, type Timed, talk } from "./rule-talk.ts";
import { startServer } from "./server.ts";
import { settle } from "./settle.ts";
import type { Talker } from "./talker.ts";

const CONVERSATIONS = 50;
const WARM_UP = 10;
const CROWD = 50;
const ROUNDS = 3;
const KINDS: Kind[] = ["capture", "complete", "hot", "none"];

/** A rule turn from the emit to its last frame: alone, and with fifty people at once. */
export const turnBench: Bench = {
  what: "rule turn, emit to last frame",
  async run(context) {
    remark("turn: targets at 1 client p50 ≤ 60 ms, p95 ≤ 150 ms; at 50 clients p95 ≤ 1000 ms");
    const env = { LOGIN_ATTEMPTS: "1000", LLM_PROVIDERS: "[]" };
    const server = await startServer(context, { name: "turn", env });
    const talkers = await openCrowd(context, server, CROWD);
    await settle(server.pid);
    const [first] = talkers;
    if (!first) throw new Error("nobody could log in");
    await alone(first);
    await together(talkers, server.pid);
  },
};

async function alone(talker: Talker): Promise<void> {
  const pace = createPace();
  for (let count = 0; count < WARM_UP; count += 1) await talk(talker, pace);
  const timed: Timed[] = [];
  for (let count = 0; count < CONVERSATIONS; count += 1) timed.push(...(await talk(talker, pace)));
  const all = timed.map((each) => each.ms);
  figure("turn.1.turns", all.length, "turns");
  figure("turn.1.p50", p50(all), "ms");
  figure("turn.1.p95", p95(all), "ms");
  for (const kind of KINDS) {
    figure(
      `turn.1.${kind}.p50`,
      p50(timed.filter((each) => each.kind === kind).map((each) => each.ms)),
      "ms",
    );
  }
}

/** Everybody sends at the same moment, each in a conversation of their own, turn after turn. */
async function together(talkers: Talker[], serverPid: number): Promise<void> {
  await Promise.all(talkers.map((talker) => talk(talker)));
  const timed: Timed[] = [];
  const cpuBefore = await readCpuSeconds(serverPid);
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    timed.push(...(await Promise.all(talkers.map((talker) => talk(talker)))).flat());
  }
  const seconds = (performance.now() - began) / 1000;
  const all = timed.map((each) => each.ms);
  figure("turn.50.turns", all.length, "turns");
  figure("turn.50.p50", p50(all), "ms");
  figure("turn.50.p95", p95(all), "ms");
  figure("turn.50.throughput", all.length / seconds, "turns/s");
  // What a busy machine does not change.
  figure(
    "turn.50.server_cpu",
    (((await readCpuSeconds(serverPid)) - cpuBefore) * 1000) / all.length,
    "ms/turn",
  );
}
