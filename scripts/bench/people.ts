import postgres from "postgres";
import type { BenchContext } from "./bench.ts";
import { findDatabase } from "./database.ts";
import { logIn } from "./log-in.ts";
import type { BenchServer } from "./server.ts";
import { openTalker, type Talker } from "./talker.ts";

const MODEL_PERSON = "marketing@demo.huike";
const emailOf = (number: number): string => `bench${number}@demo.huike`;

/** `count` people of their own at their sockets; they hang up when the bench ends. */
export async function openCrowd(
  { shutdown }: BenchContext,
  server: BenchServer,
  count: number,
): Promise<Talker[]> {
  const cookies = await logInPeople(server, count);
  const talkers = await Promise.all(cookies.map((cookie) => openTalker(server.address, cookie)));
  shutdown.add(() => {
    for (const talker of talkers) talker.close();
  });
  return talkers;
}

/**
 * `count` marketers in the demo marketer's team, each logged in like a browser.
 * Own people rather than one login many times: a person's frames go to all of their devices.
 * Returns their Cookie headers.
 */
async function logInPeople(server: BenchServer, count: number): Promise<string[]> {
  const { ownerUrl } = await findDatabase(server.dataDir);
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    for (let number = 1; number <= count; number += 1) {
      await sql`
        insert into users (id, tenant_id, email, name, password_hash, role, team_id)
        select ${`user_bench${number}`}, tenant_id, ${emailOf(number)}, ${`压测${number}`}, password_hash, role, team_id
        from users where email = ${MODEL_PERSON} on conflict do nothing`;
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
  const cookies: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    cookies.push(await logIn(server.address, emailOf(number), server.demoPassword));
  }
  return cookies;
}
