import { expect, it } from "vitest";
import { closePool } from "#db/client.ts";
import { provideEnv } from "#lib/platform/env.ts";
import { canReachDatabase } from "#lib/platform/health.ts";
import { say } from "#tests/factories/conversation.ts";
import { aLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

it("tells that the database is away, and works again when it is back", async () => {
  const { context } = suite.company.rep;
  await closePool();
  provideEnv({ DATABASE_APP_URL: "postgres://huike_app:x@127.0.0.1:1/none" });
  expect(await refusalOf(say(context, "在吗"))).toMatchObject({
    code: "unavailable",
    options: { reason: "database_down" },
  });
  expect(await canReachDatabase()).toBe(false);
  await closePool();
  const app = new URL(suite.ownerUrl);
  [app.username, app.password] = ["huike_app", "test-only"];
  provideEnv({ DATABASE_APP_URL: app.href });
  expect((await say(context, "回来了")).messageId).toMatch(/^msg_/);
});

it("goes on after its connections were cut", async () => {
  const { context } = suite.company.rep;
  await aLead(context);
  await suite.owner`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'huike_app' and datname = current_database()`;
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => aLead(context)));
  const failed = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason as { code?: string }] : [],
  );
  expect(failed.every((error) => error.code === "unavailable")).toBe(true);
  expect((await aLead(context)).version).toBe(1);
});
