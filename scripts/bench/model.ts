import type { Bench } from "./bench.ts";
import { figure, remark } from "./figure.ts";
import { openCrowd } from "./people.ts";
import { p50 } from "./percentile.ts";
import { startServer } from "./server.ts";
import { settle } from "./settle.ts";
import { type Read, readStub, type Stub, startStub } from "./stub.ts";
import type { Talker } from "./talker.ts";

/** Chats at once, and how often they all start together. */
const CROWDS = [
  { chats: 1, rounds: 20 },
  { chats: 10, rounds: 8 },
  { chats: 50, rounds: 6 },
];
const MOST = 50;
const ASKED = "怎样跟进一家刚拜访过的公司";

type Side = { reads: Read[]; seconds: number };

/** What we add to a model: time to its first token, and what is lost of its pace. */
export const modelBench: Bench = {
  what: "time to first token added over the stub model, and tokens relayed per second",
  async run(context) {
    remark(
      "model: added p50 must ≤ 10, 50, 200 ms at 1, 10, 50 chats (aim 6, 30, 100); relayed ≥ 0.9 of direct at 50",
    );
    const stub = await startStub(context);
    const providers = [{ name: "stub", baseUrl: stub.baseUrl, apiKey: "none", model: "stub" }];
    const env = { LOGIN_ATTEMPTS: "1000", LLM_PROVIDERS: JSON.stringify(providers) };
    const server = await startServer(context, { name: "model", env });
    const talkers = await openCrowd(context, server, MOST);
    await settle(server.pid);
    for (const { chats, rounds } of CROWDS) {
      await compare(stub, talkers.slice(0, chats), rounds);
    }
  },
};

/** Direct and through us by turns, so that both meet the same machine. The first round of each warms up. */
async function compare(stub: Stub, talkers: Talker[], rounds: number): Promise<void> {
  const direct: Side = { reads: [], seconds: 0 };
  const through: Side = { reads: [], seconds: 0 };
  for (let round = 0; round <= rounds; round += 1) {
    await measure(round === 0 ? undefined : direct, talkers, () => readStub(stub, ASKED));
    await measure(round === 0 ? undefined : through, talkers, (talker) => readThrough(stub, talker));
  }
  const name = `model.${talkers.length}`;
  const [alone, ours] = [direct, through].map((side) => p50(side.reads.map((read) => read.firstTextMs)));
  figure(`${name}.first_token.direct.p50`, alone ?? Number.NaN, "ms");
  figure(`${name}.first_token.through.p50`, ours ?? Number.NaN, "ms");
  figure(`${name}.first_token.added.p50`, (ours ?? Number.NaN) - (alone ?? Number.NaN), "ms");
  figure(`${name}.relayed`, rate(through), "tokens/s");
  figure(`${name}.relayed.ratio`, rate(through) / rate(direct), "of_direct");
}

async function measure(
  into: Side | undefined,
  talkers: Talker[],
  read: (talker: Talker) => Promise<Read>,
): Promise<void> {
  const began = performance.now();
  const reads = await Promise.all(talkers.map(read));
  if (!into) return;
  into.seconds += (performance.now() - began) / 1000;
  into.reads.push(...reads);
}

async function readThrough(stub: Stub, talker: Talker): Promise<Read> {
  const { engine, text, firstTextMs, ms } = await talker.say(ASKED);
  if (engine.kind !== "model") throw new Error("the model did not answer, the rules did");
  return { firstTextMs, ms, tokens: text.length / stub.tokenLength };
}

const rate = ({ reads, seconds }: Side): number =>
  reads.reduce((sum, read) => sum + read.tokens, 0) / seconds;
