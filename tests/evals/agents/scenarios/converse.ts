import { randomUUID } from "node:crypto";
import type { Artifact, Citation, Frame, Step, Suggestion } from "#agents/contract.ts";
import { type Runner, startRunner, undoRun } from "#agents/runtime/index.ts";
import { decideProposal, getRun, lastWritingRuns, sendMessage } from "#lib/domains/conversations/index.ts";
import type { Context } from "#lib/platform/context.ts";

/** What a person sees of a turn, with what earlier runs of the conversation added meanwhile. */
export type Spoken = {
  runId: string;
  conversationId: string;
  status: string;
  error: string | null;
  text: string;
  agents: string[];
  steps: Pick<Step, "tool" | "status">[];
  artifacts: Artifact[];
  citations: Citation[];
  suggestions: Suggestion[];
  proposals: { id: string; tool: string; status: string }[];
};

const PATIENCE_MS = 20_000;
const going = new Set(["queued", "running"]);

async function readRun(context: Context, runId: string): Promise<Spoken> {
  const found = await getRun(context, { runId });
  if (!found?.view) throw new Error(`run ${runId} has no reply`);
  const { run, view, proposals } = found;
  const { text, error, agents, steps, artifacts, citations, suggestions } = view;
  const shown = { text, error, agents, steps, artifacts, citations, suggestions };
  return { runId, conversationId: run.conversationId, status: run.status, ...shown, proposals };
}

/** Both answers as one: what the later one says, and what it brought about. */
const joined = (first: Spoken, then: Spoken): Spoken => ({
  ...first,
  text: `${first.text}\n${then.text}`,
  steps: [...first.steps, ...then.steps],
  artifacts: [...first.artifacts, ...then.artifacts],
  citations: [...first.citations, ...then.citations],
});

/** The real worker of this process: messages go in as from any surface, and are waited for until nothing moves. */
export class Conversations {
  #runner: Runner | undefined;
  #wake: () => void = () => undefined;
  readonly #onFrame = (_userId: string, { part }: Frame) => {
    if (part.type === "end") this.#wake();
  };

  async start(): Promise<void> {
    this.#runner = await startRunner({ onFrame: this.#onFrame });
  }
  async stop(): Promise<void> {
    await this.#runner?.stop();
    this.#runner = undefined;
  }

  async #settled(context: Context, runId: string): Promise<Spoken> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const ended = new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, 250).unref();
      });
      const found = await getRun(context, { runId });
      if (found && !going.has(found.run.status)) return readRun(context, runId);
      if (Date.now() > until) throw new Error(`run ${runId} did not end`);
      await ended;
    }
  }

  /** Says it, and waits for the answer and for what `waiting` becomes by it. `restart`: the worker changes before it is answered. */
  async say(
    context: Context,
    text: string,
    more: { conversationId?: string | undefined; waiting?: string | undefined; restart?: boolean },
  ): Promise<Spoken> {
    if (more.restart) await this.stop();
    const conversationId = more.conversationId ?? null;
    const sent = await sendMessage(context, { text, clientMessageId: randomUUID(), conversationId });
    if (more.restart) await this.start();
    const answer = await this.#settled(context, sent.runId);
    if (!more.waiting) return answer;
    const earlier = await this.#settled(context, more.waiting);
    return earlier.status === "waiting" ? answer : joined(answer, earlier);
  }

  async decide(
    context: Context,
    waiting: Spoken,
    decision: "approve" | "reject",
    restart = false,
  ): Promise<Spoken> {
    if (restart) await this.stop();
    for (const { id, status } of waiting.proposals)
      if (status === "open") await decideProposal(context, { proposalId: id, decision });
    if (restart) await this.start();
    return this.#settled(context, waiting.runId);
  }

  async undo(context: Context, conversationId: string): Promise<Spoken> {
    const [last] = await lastWritingRuns(context, { id: conversationId });
    if (!last) throw new Error("nothing to take back");
    await undoRun(context, last.id);
    return readRun(context, last.id);
  }
}
