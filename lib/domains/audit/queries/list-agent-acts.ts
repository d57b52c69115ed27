import { z } from "zod";
import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { requireRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import { query } from "#lib/platform/query.ts";
import type { AgentActs } from "../contract.ts";
import { selectAgentActs } from "../repository.ts";

const dayMs = 86_400_000;

/** For whom an agent wrote in the last days, how often, and how often it was refused; for those who may read the audit. */
export const listAgentActs = query({
  name: "audit.agent_acts",
  input: z.object({ agent: z.string().max(40), days: z.number().int().min(1).max(365).default(30) }).strict(),
  access: (context) => requireRight(context, "audit.read"),
  run: async ({ tx, input }): Promise<{ items: AgentActs[] }> => {
    const rows = await selectAgentActs(tx, input.agent, new Date(now().getTime() - input.days * dayMs));
    const names = await namesOfPeople(
      tx,
      rows.map(({ person }) => person),
    );
    const items = rows.map(({ person, last, ...row }) => ({
      ...row,
      by: { id: person, name: names.get(person) ?? person },
      last: new Date(last).toISOString(),
    }));
    return { items };
  },
});
