import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { MessageView } from "#agents/contract.ts";
import { closePool } from "#db/client.ts";
import { verifyAuditChain } from "#lib/domains/audit/index.ts";
import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { provideEnv } from "#lib/platform/env.ts";
import { openSecrets } from "#scripts/data/secrets.ts";
import { findFreePort } from "#scripts/postgres/find-free-port.ts";
import { findRunning } from "#scripts/postgres/find-running.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import { logIn } from "./log-in.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import { createSender, type Sender } from "./sender.ts";
import { type ServerProcess, serverProcess } from "./server-process.ts";

// How often to kill and which chance to repeat; no settings of the product.
const { FAULT_KILLS, FAULT_SEED } = process.env;
const kills = Number(FAULT_KILLS ?? 10);
const seed = Number(FAULT_SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const final = ["done", "failed", "stopped", "interrupted"];
const settleWithinMs = 30_000;
const senders = ["marketing", "rep", "rep2", "manager"];

let workDir = "";
let dataDir = "";
let server: ServerProcess;
let recorder: Recorder;
let sql: postgres.Sql;
let unsettled: { id: string; status: string }[] = [];

/** Kills at a random moment in the middle of turns: once messages are acknowledged again after the last start. */
async function killAndRestart(): Promise<void> {
  const before = recorder.acknowledged();
  while (recorder.acknowledged() < before + 3) await sleep(5);
  await sleep(random.below(700));
  await server.kill();
  await server.start();
}

async function openDatabase(): Promise<void> {
  const secrets = await openSecrets(dataDir);
  const ownerUrl = await findRunning(dataDir, secrets.postgresPassword);
  if (!ownerUrl) throw new Error("PostgreSQL is gone");
  provideEnv({
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: undefined,
    AUTH_SECRET: secrets.authSecret,
    LOG_LEVEL: "silent",
  });
  sql = postgres(ownerUrl, { max: 2, onnotice: () => undefined });
}

/** Runs that have not ended, looked at until there is none or the time is over. */
async function settle(): Promise<void> {
  const deadline = Date.now() + settleWithinMs;
  do {
    await sleep(250);
    unsettled = [
      ...(await sql<{ id: string; status: string }[]>`
      select id, status from agent_runs where not (status = any(${final}))`),
    ];
  } while (unsettled.length > 0 && Date.now() < deadline);
}

beforeAll(async () => {
  workDir = await mkdtemp(join(tmpdir(), "huike-faults-"));
  // Started as root, PostgreSQL runs as another user that must get in.
  await chmod(workDir, 0o755);
  dataDir = join(workDir, "data");
  recorder = createRecorder(join(workDir, "record.jsonl"));
  server = serverProcess({ dataDir, port: await findFreePort(), logFile: join(workDir, "server.log") });
  await server.start();
  await openDatabase();
  const people: Sender[] = [];
  for (const who of senders) {
    const cookie = await logIn(server.address, `${who}@demo.huike`, server.demoPassword);
    people.push(createSender({ address: server.address, cookie, recorder, random }));
  }
  const sending = Promise.all(people.map((person) => person.run()));
  const killing = (async () => {
    for (let killed = 0; killed < kills; killed += 1) await killAndRestart();
    for (const person of people) person.finish();
  })();
  await Promise.all([sending, killing]);
  await settle();
}, 3_600_000);

afterAll(async () => {
  await sql?.end({ timeout: 5 });
  await closePool();
  await server?.stop();
  await rm(workDir, { recursive: true, force: true });
});

it(`has sent and been told enough to judge (${kills} kills, seed ${seed})`, () => {
  expect(recorder.all().every((message) => message.acknowledged)).toBe(true);
  expect(recorder.acknowledged()).toBeGreaterThan(kills * 3);
  process.stdout.write(
    `faults: ${kills} kills, ${recorder.acknowledged()} messages acknowledged, seed ${seed}\n`,
  );
});

it("loses no acknowledged message", async () => {
  const rows = await sql<{ id: string; text: string; client: string }[]>`
    select id, text, client_message_id as client from messages where role = 'user'`;
  const kept = new Map(rows.map((row) => [row.client, row]));
  const lost = recorder.all().filter(({ clientMessageId, text, acknowledged }) => {
    const row = kept.get(clientMessageId);
    return row?.id !== acknowledged?.messageId || row?.text !== text;
  });
  expect(lost).toEqual([]);
  expect(rows).toHaveLength(recorder.all().length);
});

it("ends every run within thirty seconds", async () => {
  expect(unsettled).toEqual([]);
  const rows = await sql<{ message: string; runs: number }[]>`
    select message_id as message, count(*)::int as runs from agent_runs group by 1`;
  expect(rows.filter((row) => row.runs !== 1)).toEqual([]);
});

it("makes of every message one lead and never two", async () => {
  const rows = await sql<{ phone: string; n: number }[]>`
    select contact_phone as phone, count(*)::int as n from leads where deleted_at is null group by 1`;
  const leads = new Map(rows.map((row) => [row.phone, row.n]));
  const wrong = recorder
    .all()
    .flatMap(({ phone }) => (leads.get(phone) === 1 ? [] : [`${phone} ${leads.get(phone) ?? 0}`]));
  expect(wrong).toEqual([]);
});

it("answers every message once: one card, one text, and what was done", async () => {
  const rows = await sql<{ run: string; view: MessageView }[]>`
    select r.id as run, m.view from agent_runs r join messages m on m.id = r.reply_id`;
  const wrong = rows.flatMap(({ run, view }) => {
    const cards = view.artifacts.filter((artifact) => artifact.kind === "lead_record").length;
    const said = view.text.split("已登记").length - 1;
    const whole = view.status === "done" && view.writes === 1 && cards === 1 && said === 1;
    return whole
      ? []
      : [{ run, status: view.status, writes: view.writes, cards, said, notices: view.notices }];
  });
  expect(wrong).toEqual([]);
});

it("keeps the audit chain whole, and no event unsent", async () => {
  const [admin] = await sql<{ id: string }[]>`select id from users where email = 'admin@demo.huike'`;
  const principal = await loadPrincipal(admin?.id ?? "");
  if (!principal) throw new Error("no administrator");
  const { checked, brokenAt } = await verifyAuditChain(contextOf(principal, { kind: "system" }), {});
  expect(brokenAt).toBeNull();
  expect(checked).toBeGreaterThan(recorder.all().length);
  await expect
    .poll(async () => (await sql`select count(*)::int as n from outbox_events where sent_at is null`)[0]?.n, {
      timeout: 40_000,
    })
    .toBe(0);
});
