import { Command } from "@langchain/langgraph";
import type { AgentId, Frame, RunStatus } from "#agents/contract.ts";
import {
  type ClaimedRun,
  type DialogueState,
  finishRun,
  type LoadedRun,
  type OwnRun,
  turnstile,
} from "#lib/domains/conversations/index.ts";
import { lastSentence } from "#lib/language/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { log } from "#lib/platform/log.ts";
import { userText } from "#lib/platform/messages/user-text.ts";
import { checkpointer, storePaused } from "./checkpointer.ts";
import { chooseAgents } from "./choose-agents.ts";
import type { FrameKeeper } from "./frame-keeper.ts";
import { giveUp } from "./give-up.ts";
import { integrate } from "./integrate.ts";
import type { LiveRuns } from "./live-runs.ts";
import { runMetrics } from "./metrics.ts";
import { type OpenedRun, openRun } from "./open-run.ts";
import { graphFor, type RunConfig, type RunGraph, type RunGraphs } from "./run-graphs.ts";
import { closeServices, openServices } from "./run-services.ts";
import { type Decisions, specialistInput } from "./specialist.ts";
import type { Contribution, Reply } from "./turn.ts";
import { work } from "./work.ts";

type Deps = {
  graphs: RunGraphs;
  live: LiveRuns;
  keeper: FrameKeeper;
  onFrame: (userId: string, frame: Frame) => void;
};
type Ended = { status: RunStatus; reply: Reply | null; error: string | null };

/** A server that was killed costs an attempt as well: one more than two deaths in a row. */
const mostAttempts = 3;
const keyOf = (runId: string, attempt: number): string => `${runId}:${attempt}`;

function decisionsOf(loaded: LoadedRun): Decisions {
  return Object.fromEntries(
    loaded.proposals.map(({ id, status }) => [id, status === "approved" ? "approved" : "rejected"] as const),
  );
}

type Who = { agents: AgentId[]; council: boolean };

/** Who answers: chosen and told now, or as it was when the run paused. */
function agentsOf({ loaded, services }: OpenedRun): Who {
  if (loaded.view) return { agents: loaded.view.agents, council: loaded.view.council ?? false };
  const { agents, council, reason } = chooseAgents(services.turn, services.requestedAgent);
  services.emitter.emit({ type: "route", agents, reason, ...(council && { council }) });
  return { agents, council };
}

/** The decisions that every waiting interrupt gets. */
async function resumption(opened: OpenedRun, graph: RunGraph, config: RunConfig): Promise<Command> {
  const state = await graph.getState(config, { subgraphs: true });
  const interrupts = state.tasks.flatMap((task) => task.interrupts ?? []);
  const decisions = decisionsOf(opened.loaded);
  return new Command({ resume: Object.fromEntries(interrupts.map((each) => [String(each.id), decisions])) });
}

/** What a graph is given to start, or the answer of an agent that worked alone to its end. */
async function begin({ services }: OpenedRun, { agents, council }: Who): Promise<object | Contribution[]> {
  const [first] = agents;
  if (!first || council) return { agents };
  const begun = specialistInput(first);
  const worked = await work(begun, services);
  return "contributions" in worked ? worked.contributions : { ...begun, ...worked };
}

function answered({ services }: OpenedRun, contributions: Contribution[]): Ended {
  return { status: "done", reply: integrate(contributions, services.turn), error: null };
}

/** Follows the graph to its end, or to its pause. */
async function follow(opened: OpenedRun, graph: RunGraph, input: object, config: RunConfig): Promise<Ended> {
  const state = await graph.invoke(input, config);
  if ((state.__interrupt__ ?? []).length > 0) return { status: "waiting", reply: null, error: null };
  return answered(opened, state.contributions ?? []);
}

/**
 * A run from its first step, or from its pause, to its end or next pause. Only what waits for a person, and several
 * agents at once, go through a graph: most runs do neither, and a graph would cost as much as their tools (ADR 0014).
 */
async function invoke(opened: OpenedRun, graphs: RunGraphs): Promise<Ended> {
  const { run } = opened.loaded;
  const key = keyOf(run.id, run.attempt);
  const who = agentsOf(opened);
  const config: RunConfig = {
    configurable: { thread_id: run.resume ? run.id : key, run_key: key },
    durability: "exit",
  };
  if (run.resume) {
    const graph = graphFor(graphs.resumed, who);
    return follow(opened, graph, await resumption(opened, graph, config), config);
  }
  const begun = await begin(opened, who);
  if (Array.isArray(begun)) return answered(opened, begun);
  const ended = await follow(opened, graphFor(graphs.fresh, who), begun, config);
  if (ended.status !== "waiting") return ended;
  // What an attempt that died after its pause has left would be added to.
  if (run.attempt > 1) await checkpointer().saver.deleteThread(run.id);
  await storePaused(graphs.memory, key, run.id);
  return ended;
}

function failed(opened: OpenedRun, error: unknown): Ended {
  const { signal, turn, emitter } = opened.services;
  if (signal.aborted) {
    emitter.emit({ type: "notice", code: "stopped", text: turn.t("agents.notice.stopped") });
    return { status: "stopped", reply: null, error: null };
  }
  log().error({ err: error, runId: turn.runId }, "run failed");
  return { status: "failed", reply: null, error: userText(error, turn.t) };
}

/** Text that no engine has streamed yet comes out in sentences, then the cards. */
function show(opened: OpenedRun, reply: Reply): void {
  const { emitter } = opened.services;
  // What a model has streamed ends with the reply's text; a paused reply goes on below what it had said.
  if (!emitter.view().text.endsWith(reply.text)) {
    if (opened.loaded.view) emitter.emit({ type: "text", delta: "\n\n" });
    for (const delta of reply.text.match(/[^。！？!?\n]+[。！？!?\n]*|\n+/g) ?? [])
      emitter.emit({ type: "text", delta });
  }
  for (const artifact of reply.artifacts) emitter.emit({ type: "artifact", artifact });
  if (reply.citations.length > 0) emitter.emit({ type: "citations", citations: reply.citations });
  if (reply.suggestions.length > 0) emitter.emit({ type: "suggestions", suggestions: reply.suggestions });
}

/** The sentence that a correction would change, and whether it has written. */
function saidLast({ turn, writes }: OpenedRun["services"]): DialogueState["last"] {
  const last = lastSentence(turn.understanding);
  return last && { ...last, wrote: writes > 0 };
}

/** What the conversation remembers: what the reply says, or the proposals it now waits for. */
function nextState({ loaded, services }: OpenedRun, ended: Ended): DialogueState | null {
  const last = saidLast(services) ?? loaded.state.last;
  const remembered = { ...loaded.state, ...(last && { last }) };
  if (ended.reply) return { ...remembered, ...ended.reply.state };
  if (ended.status !== "waiting") return null;
  const proposalIds = services.emitter
    .view()
    .artifacts.flatMap(({ kind, data }) => (kind === "proposal" && data.status === "open" ? [data.id] : []));
  const { askedAbout } = services;
  const rest = remembered.focus.filter(({ id }) => !askedAbout.some((each) => each.id === id));
  return { ...remembered, focus: [...askedAbout, ...rest], pending: { kind: "confirm", proposalIds } };
}

async function finish(opened: OpenedRun, ended: Ended): Promise<void> {
  const { services, loaded } = opened;
  const { emitter, planner, spent, writes, turn } = services;
  if (ended.reply) show(opened, ended.reply);
  const engine = planner.engine;
  const elapsedMs = Date.now() - spent.startedAt;
  const tokens = engine.kind === "model" || spent.tokens > 0 ? spent.tokens : null;
  const end = { type: "end" as const, status: ended.status, engine, elapsedMs, tokens, writes };
  // The end is told only when it is kept: what a client has seen finished survives a crash.
  const held: Frame[] = [];
  const closing = opened.holdFrames(held);
  emitter.emit(ended.error ? { ...end, error: ended.error } : end);
  const engineName = engine.kind === "model" ? engine.name : "rules";
  await finishRun(turn.context, {
    runId: loaded.run.id,
    attempt: loaded.run.attempt,
    status: ended.status,
    engine: engineName,
    view: emitter.view(),
    state: nextState(opened, ended),
    frames: emitter.take(),
    steps: stepRows(opened, engineName),
    tokens: spent.tokens,
    writes,
    error: ended.error,
  });
  closing();
  runMetrics().finished(ended.status, engine, elapsedMs);
}

function stepRows(opened: OpenedRun, engine: string) {
  const { emitter, turn } = opened.services;
  return emitter.view().steps.map((step, index) => ({
    id: step.id,
    runId: turn.runId,
    seq: index + 1,
    agent: step.agent as AgentId,
    engine,
    tool: step.tool,
    input: step.input,
    output: null,
    status: step.status,
    records: step.records,
    error: step.error ?? null,
    elapsedMs: step.elapsedMs ?? null,
  }));
}

/** What could not be finished comes again when its lease is over; what fails each time is given up. */
async function leave(claimed: ClaimedRun, error: unknown, { onFrame }: Deps): Promise<void> {
  const { runId, attempt, userId } = claimed;
  if (error instanceof AppError && error.options.reason === "run_taken_over") return;
  log().error({ err: error, runId, attempt }, "run could not be finished");
  if (attempt < mostAttempts) return;
  await giveUp(claimed, error, (frame) => onFrame(userId, frame)).catch((cause: unknown) =>
    log().error({ err: cause, runId }, "run could not be given up"),
  );
}

/** Answers one claimed run from load to end. Never throws: what cannot be finished is left to the lease. */
export async function processRun(claimed: ClaimedRun, deps: Deps, known?: OwnRun): Promise<void> {
  const controller = new AbortController();
  const key = keyOf(claimed.runId, claimed.attempt);
  deps.live.open(claimed.runId, controller);
  let forget: (() => Promise<void>) | undefined;
  const place = await turnstile.enter("begun");
  try {
    const opened = await openRun(claimed, controller, (frame) => deps.onFrame(claimed.userId, frame), known);
    if (!opened) return;
    opened.services.place = place;
    openServices(key, opened.services);
    forget = deps.keeper.follow(opened.services.emitter, opened.services.stored);
    const ended = opened.ended ?? (await invoke(opened, deps.graphs).catch((error) => failed(opened, error)));
    if (!(await opened.services.stored)) return;
    // No frame may be kept after the end is told.
    await forget();
    await finish(opened, ended);
  } catch (error) {
    await leave(claimed, error, deps);
  } finally {
    place.leave();
    void forget?.();
    closeServices(key);
    await deps.graphs.memory.deleteThread(key);
    deps.live.close(claimed.runId);
  }
}
