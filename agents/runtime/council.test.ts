import { expect, it } from "vitest";
import type { AgentId } from "#agents/contract.ts";
import { council } from "./council.ts";
import { closeServices, openServices, type RunServices } from "./run-services.ts";
import type { Plan } from "./turn.ts";

it("asks every agent once, each with what it has done itself, and keeps what each says", async () => {
  const planned: string[] = [];
  const reply = (agent: AgentId): Plan => ({
    kind: "reply",
    reply: { text: agent, artifacts: [], citations: [], suggestions: [], confidence: 1, state: {} },
  });
  const services = {
    turn: { runId: "run_1" },
    signal: new AbortController().signal,
    spent: { steps: 0, startedAt: Date.now(), tokens: 0 },
    planner: {
      engine: { kind: "rules" },
      plan: async ({ agent, done }: { agent: AgentId; done: unknown[] }) => {
        planned.push(`${agent} ${done.length}`);
        return reply(agent);
      },
    },
  } as unknown as RunServices;
  openServices("run_1:1", services);
  const agents: AgentId[] = ["market", "crm_expert"];
  const state = await council()
    .compile()
    .invoke({ agents }, { configurable: { run_key: "run_1:1" } });
  closeServices("run_1:1");
  expect(planned.toSorted()).toEqual(["crm_expert 0", "market 0"]);
  expect(state.contributions.map(({ agent }) => agent).toSorted()).toEqual(["crm_expert", "market"]);
});
