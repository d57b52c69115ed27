import { randomUUID } from "node:crypto";
import { recordFrames, recordProposal } from "#lib/domains/conversations/index.ts";
import { saveStep } from "#lib/domains/conversations/run-repository.ts";
import { createApiKey, login } from "#lib/domains/identity/index.ts";
import { captureLead } from "#lib/domains/leads/index.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import type { Company, Person } from "./company.ts";
import { say } from "./conversation.ts";
import { fillTables } from "./fill-tables.ts";
import { leadFacts } from "./lead.ts";

/** Leaves at least one row of this person in every table there is. */
export async function leaveTracesEverywhere(company: Company, { context, email }: Person): Promise<void> {
  const { conversationId, messageId, runId } = await say(context, `一条消息 ${randomUUID()}`);
  await captureLead({ ...context, runId }, leadFacts(), { idempotencyKey: randomUUID() });
  await createApiKey(context, { name: "key" });
  await login({ email, password: company.password, address: randomUUID(), userAgent: "vitest" });
  const part = { type: "text" as const, delta: "好" };
  await recordFrames([{ runId, messageId, conversationId, seq: 1, part }]);
  const step = {
    id: randomUUID(),
    runId,
    seq: 1,
    agent: "market",
    engine: "rules",
    tool: "lead_list",
    input: {},
  };
  const { tenantId, userId } = context.principal;
  const ended = { output: null, status: "done", records: [], error: null, elapsedMs: 1 };
  await withActor(context, async (tx) => saveStep(tx, { ...step, ...ended, tenantId, userId }));
  const asked = { agent: "market", tool: "lead_delete", input: {}, callId: "c1", title: "t", reason: "r" };
  const target = { targetType: null, targetId: null, targetVersion: null };
  const expiresAt = new Date(Date.now() + 60_000);
  const id = `prop_${randomUUID()}`;
  await recordProposal(context, {
    id,
    runId,
    conversationId,
    ...asked,
    ...target,
    sideEffects: [],
    diff: [],
    expiresAt,
  });
  await fillTables(context);
}
