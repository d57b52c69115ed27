import { closePool } from "#db/client.ts";
import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { captureLead } from "#lib/domains/leads/index.ts";
import type { Context, Source } from "#lib/platform/context.ts";
import type { Shutdown } from "#scripts/launch/create-shutdown.ts";
import { type Company, createCompany } from "./company.ts";
import { openConversations } from "./converse.ts";
import { misjudgedReply, misjudgedState, misjudgedTools } from "./judge.ts";
import type { Login, Scenario } from "./scenario.ts";

/** `tools` and `replies` have one entry a turn. */
export type Verdict = {
  scenario: Scenario;
  misses: string[];
  state: boolean;
  tools: boolean[];
  replies: boolean[];
};

async function contextFor(company: Company, login: Login, kind: Source["kind"]): Promise<Context> {
  const principal = await loadPrincipal(company.userIds.get(login) ?? "");
  if (!principal) throw new Error(`nobody logs in as ${login}`);
  return contextOf(principal, { kind });
}

/** Plays scenarios one after the other, each in a company of its own. */
export async function openActors(
  ownerUrl: string,
  shutdown: Shutdown,
): Promise<{ perform(scenario: Scenario): Promise<Verdict> }> {
  shutdown.add(closePool);
  const conversations = await openConversations();
  shutdown.add(conversations.stop);
  return {
    async perform(scenario) {
      const company = await createCompany(ownerUrl);
      const marketer = await contextFor(company, "marketing", "seed");
      for (const facts of scenario.given ?? []) await captureLead(marketer, facts);
      const verdict: Verdict = { scenario, misses: [], state: true, tools: [], replies: [] };
      const open = new Map<Login, string>();
      for (const turn of scenario.turns) {
        const login = turn.by ?? scenario.by;
        const context = await contextFor(company, login, "page");
        const answer = await conversations.say(context, turn.say, turn.fresh ? undefined : open.get(login));
        open.set(login, answer.conversationId);
        const [tools, reply] = [misjudgedTools(turn, answer), misjudgedReply(turn, answer)];
        verdict.tools.push(tools.length === 0);
        verdict.replies.push(reply.length === 0);
        verdict.misses.push(...tools, ...reply);
      }
      const state = await misjudgedState(ownerUrl, company, scenario);
      return { ...verdict, state: state.length === 0, misses: [...verdict.misses, ...state] };
    },
  };
}
