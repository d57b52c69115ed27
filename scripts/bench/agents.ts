import postgres from "postgres";
import type { Bench, BenchContext } from "./bench.ts";
import { findDatabase } from "./database.ts";
import { figure, remark } from "./figure.ts";
import { logIn } from "./log-in.ts";
import { openCrowd } from "./people.ts";
import { p50, p95 } from "./percentile.ts";
import { createPace } from "./rule-talk.ts";
import { type BenchServer, startServer } from "./server.ts";
import { settle } from "./settle.ts";
import { openTalker, type Talker } from "./talker.ts";

/** What each role asks its own specialist on an ordinary day. */
const ASKED: [person: string, line: string][] = [
  ["marketing", "今天有哪些高质量线索"],
  ["rep", "我今天有哪些任务"],
  ["rep", "我名下有哪些商机"],
  ["manager", "本季度团队业绩怎么样"],
  ["director", "预测一下本季度能完成多少"],
  ["csm", "哪些客户快到期了"],
  ["product", "有哪些产品在卖"],
  ["admin", "现在有哪些用户"],
];
const ROUNDS = 12;
const CROWD = 100;

/** Rule turns of every specialist on the demo company, a council of four, and a hundred conversations begun at once. */
export const agentsBench: Bench = {
  what: "rule turns of each specialist and of a council of four; a hundred conversations at once",
  async run(context) {
    remark(
      "agents: targets p95 ≤ 200 ms alone, ≤ 600 ms for a council; 100 at once within 5000 ms, 0 errors",
    );
    const env = { LOGIN_ATTEMPTS: "1000", LLM_PROVIDERS: "[]" };
    const server = await startServer(context, { name: "agents", env });
    const talkers = new Map<string, Talker>();
    for (const person of new Set(ASKED.map(([name]) => name)))
      talkers.set(person, await openPerson(context, server, person));
    const crowd = await openCrowd(context, server, CROWD);
    await settle(server.pid);
    const say = (person: string, line: string) => talkers.get(person)?.say(line) ?? Promise.reject(person);
    await alone("agents.single", async () => {
      const times: number[] = [];
      for (const [person, line] of ASKED) times.push((await say(person, line)).ms);
      return times;
    });
    const customer = await customerOfRep(server);
    const council = `开个会诊：${customer}，产品、销售、客户成功都说说，CRM专家汇总`;
    await alone("agents.council", async () => [(await say("rep", council)).ms]);
    await together(crowd);
  },
};

async function openPerson({ shutdown }: BenchContext, server: BenchServer, name: string): Promise<Talker> {
  const cookie = await logIn(server.address, `${name}@demo.huike`, server.demoPassword);
  const talker = await openTalker(server.address, cookie);
  shutdown.add(() => talker.close());
  return talker;
}

/** A customer of the demo rep's with an open deal: something that four have to say a word about. */
async function customerOfRep(server: BenchServer): Promise<string> {
  const { ownerUrl } = await findDatabase(server.dataDir);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const [found] = await sql<{ name: string }[]>`
      select c.name from customers c join users u on u.id = c.owner_id
        join opportunities o on o.customer_id = c.id and o.closed_at is null and o.deleted_at is null
      where u.email = 'rep@demo.huike' and c.deleted_at is null order by c.name limit 1`;
    if (!found) throw new Error("the demo rep has no customer with an open deal");
    return found.name;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** One person at a time; the first round warms up. */
async function alone(name: string, ask: () => Promise<number[]>): Promise<void> {
  const pace = createPace(120);
  await ask();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await pace();
    times.push(...(await ask()));
  }
  figure(`${name}.p50`, p50(times), "ms");
  figure(`${name}.p95`, p95(times), "ms");
}

async function together(crowd: Talker[]): Promise<void> {
  const [, line] = ASKED[0] ?? ["", ""];
  const began = performance.now();
  const ended = await Promise.allSettled(crowd.map((talker) => talker.say(line)));
  figure("agents.100.all_answered", performance.now() - began, "ms");
  figure("agents.100.errors", ended.filter(({ status }) => status === "rejected").length, "errors");
}
