import { z } from "zod";
import { now } from "#lib/platform/clock.ts";
import { query } from "#lib/platform/query.ts";
import { selectAgentFigures } from "../agent-work-repository.ts";
import type { AgentWork } from "../contract.ts";
import { mayConverse } from "../policy.ts";

const dayMs = 86_400_000;

/** What each agent did for the person in the last days: answers, how they ended, how long they took, what was taken back. */
export const listAgentWork = query({
  name: "agent.work",
  input: z.object({ days: z.number().int().min(1).max(365).default(30) }).strict(),
  access: mayConverse,
  run: async ({ tx, input }): Promise<{ items: AgentWork[] }> => {
    const rows = await selectAgentFigures(tx, new Date(now().getTime() - input.days * dayMs));
    const items = rows.map(({ median_ms, ...row }) => ({
      ...row,
      medianMs: median_ms === null ? null : Number(median_ms),
    }));
    return { items };
  },
});
