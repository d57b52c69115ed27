import { rulePlanner } from "#agents/planners/rules/rule-planner.ts";
import { executeCall } from "#agents/runtime/execute-call.ts";
import type { RunServices } from "#agents/runtime/run-services.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import type { DialogueState } from "#lib/domains/conversations/index.ts";
import { type Clause, understand } from "#lib/language/index.ts";
import { now } from "#lib/platform/clock.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import type { Person } from "#tests/factories/company.ts";
import { say } from "#tests/factories/conversation.ts";

/** What is asked, as the language would say it; the words are the whole message when absent. */
export type Asked = Partial<Omit<Clause, "intent">> & Pick<Clause, "intent">;
export type Played = { reply: Reply; done: FinishedCall[]; runId: string; calls: string[] };

const empty: DialogueState = { focus: [], pending: null };

function clauseOf(text: string, asked: Asked): Clause {
  const start = asked.text ? text.indexOf(asked.text) : 0;
  const words = asked.text ?? text;
  const base = {
    confidence: 0.9,
    reason: "",
    start,
    end: start + words.length,
    text: words,
    negated: false,
    slots: {},
  };
  return { ...base, ...asked };
}

/**
 * Plays one turn of the rule engine for a person with what is asked given, so that skills are judged apart from how a
 * sentence is read: names, dates and amounts in it are read by the language all the same.
 */
export async function playTurn(
  { context }: Person,
  text: string,
  asked: Asked[],
  more: Partial<Turn> = {},
): Promise<Played> {
  const { runId, conversationId, messageId } = await say(context, text);
  const clauses = asked.map((each) => clauseOf(text, each));
  const [clause] = clauses;
  if (!clause) throw new Error("nothing is asked");
  const intents = clauses.map(({ intent: name, confidence, reason }) => ({ name, confidence, reason }));
  const understanding = { ...understand(text, { now: now() }), clauses, intents };
  const turn: Turn = {
    ...{ context, runId, conversationId, text, understanding, clause, chosen: {}, state: empty, history: [] },
    now: now(),
    t: translate("zh-CN"),
    ...more,
  };
  const emitter = { emit: () => undefined };
  const services = { turn, planner: rulePlanner, emitter, writes: 0, messageId } as unknown as RunServices;
  const silent = { signal: new AbortController().signal, say: () => undefined, useTokens: () => undefined };
  const done: FinishedCall[] = [];
  for (let step = 0; step < 20; step += 1) {
    const plan = await rulePlanner.plan({ turn, agent: "sales", done, said: [], ...silent });
    if (plan.kind === "reply") return { reply: plan.reply, done, runId, calls: done.map(({ tool }) => tool) };
    for (const call of plan.calls) done.push(await executeCall(services, call.agent ?? "sales", call));
  }
  throw new Error("the turn does not end");
}
