import type { AgentId, Frame, ProposalStatus, SaidAs } from "#agents/contract.ts";
import { modelPlanner, modelsAreDown } from "#agents/planners/model/model-planner.ts";
import { rulePlanner } from "#agents/planners/rules/rule-planner.ts";
import { sidesOf, splitClause } from "#agents/planners/rules/split-clause.ts";
import {
  abandonRun,
  type ClaimedRun,
  type DialogueState,
  type LoadedRun,
  loadRun,
  type OwnRun,
} from "#lib/domains/conversations/index.ts";
import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { punctuate, scriptOf, type Understanding } from "#lib/language/index.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Locale } from "#lib/platform/messages/locale.ts";
import { firstClause } from "./complete-sentence.ts";
import { continueTurn } from "./continue-turn.ts";
import { dialogueHint } from "./dialogue-hint.ts";
import { createEmitter } from "./emitter.ts";
import { pageRecord } from "./page-record.ts";
import { readReason } from "./read-reason.ts";
import { type RunServices, runsAtWork } from "./run-services.ts";
import { translateFor } from "./translate-for.ts";
import type { Reply, Turn } from "./turn.ts";
import { understandAs } from "./understand-as.ts";

export type OpenedRun = {
  loaded: LoadedRun;
  services: RunServices;
  /** From now on frames are held back; the returned function lets them out. */
  holdFrames(held: Frame[]): () => void;
  /** Set when the run must not go on: a model had written before its process died. */
  ended: { status: "interrupted"; reply: Reply | null; error: string | null } | null;
};

/** What is remembered, with the record that the person's page shows in front. */
async function stateOf(context: Context, { run, state }: LoadedRun): Promise<DialogueState> {
  const page = run.focus as { type: string; id: string } | null;
  if (!page) return state;
  const record = await pageRecord(context, page);
  return { ...state, focus: [record, ...state.focus.filter(({ id }) => id !== page.id)] };
}

/** Whoever writes English is answered in English, whatever the pages are in. */
const localeOf = (text: string, { entities }: Understanding, { principal }: Context): Locale =>
  scriptOf(text, entities) === "english" ? "en" : principal.locale;

/** What is told about several companies, each part read by itself. */
async function partsOf(
  understanding: Understanding,
  read: (text: string) => Promise<Understanding>,
): Promise<Record<number, Understanding[]>> {
  const sides = sidesOf(understanding);
  if (sides) return { 0: await Promise.all(sides.texts.map(read)) };
  const parts: Record<number, Understanding[]> = {};
  for (const [at, clause] of understanding.clauses.entries()) {
    const texts = splitClause(understanding, clause);
    if (texts.length > 0) parts[at] = await Promise.all(texts.map(read));
  }
  return parts;
}

/** The sentence that a run began with, as it was read then. */
async function readAgain(
  { text, asked }: SaidAs,
  read: (text: string) => Promise<Understanding>,
): Promise<Understanding> {
  const whole = await read(text);
  return asked === undefined ? whole : readReason(asked, whole, read);
}

/** The conversation as it stands, and what is asked of it: a question that waited may be answered now. */
async function turnOf(context: Context, loaded: LoadedRun): Promise<Turn> {
  const { run, history, preferences } = loaded;
  const at = now();
  const state = await stateOf(context, loaded);
  const typed = punctuate(loaded.text);
  const alone = await understandAs(context, { text: typed, now: at, dialogue: dialogueHint(state) });
  // A whole sentence answers no question and corrects nothing.
  const { last: _corrected, ...plain } = dialogueHint({ ...state, pending: null });
  const read = (text: string) => understandAs(context, { text, now: at, dialogue: plain });
  // A run that goes on after a pause is still about the sentence that it began with.
  const before = loaded.view?.said;
  const said = before
    ? { ...before, understanding: await readAgain(before, read), answered: true }
    : await continueTurn(alone, state, read);
  const { text, chosen } = said;
  const sides = sidesOf(said.understanding);
  const understanding = sides ? { ...said.understanding, clauses: [sides.clause] } : said.understanding;
  const takesBack = "takesBack" in said ? said.takesBack : undefined;
  return {
    ...{ context, runId: run.id, conversationId: run.conversationId, text, understanding, chosen, history },
    clause: firstClause(understanding),
    parts: await partsOf(understanding, read),
    ...(takesBack && { takesBack }),
    ...("asked" in said && said.asked !== undefined && { asked: said.asked }),
    state: said.answered ? { ...state, pending: null } : state,
    now: at,
    preferences,
    t: translateFor(localeOf(loaded.text, alone, context), preferences),
  };
}

/** A channel for frames that can be closed for a while. */
function valve(onFrame: (frame: Frame) => void) {
  let held: Frame[] | undefined;
  return {
    push: (frame: Frame) => (held ? held.push(frame) : onFrame(frame)),
    hold(into: Frame[]) {
      held = into;
      return () => {
        held = undefined;
        for (const frame of into) onFrame(frame);
      };
    },
  };
}

type Surroundings = { controller: AbortController; push: (frame: Frame) => void; stored: Promise<boolean> };

function servicesFor(turn: Turn, loaded: LoadedRun, { controller, push, stored }: Surroundings) {
  const { run } = loaded;
  const { view } = loaded;
  const { id: runId, replyId: messageId, conversationId, attempt } = run;
  const reply = { runId, messageId, conversationId, attempt, ...(view && { view }) };
  const emitter = createEmitter(reply, push, runsAtWork);
  const services: RunServices = {
    turn,
    emitter,
    requestedAgent: run.requestedAgent as AgentId | null,
    unasked: loaded.unasked,
    planner: modelPlanner(turn) ?? rulePlanner,
    fallBack(code) {
      services.planner = rulePlanner;
      const { engine } = rulePlanner;
      emitter.emit({ type: "notice", code, text: turn.t(`agents.notice.${code}`), reset: true, engine });
    },
    signal: controller.signal,
    spent: { steps: 0, startedAt: Date.now(), tokens: 0 },
    attempt: run.attempt,
    writes: view ? run.writes : 0,
    askedAbout: [],
    messageId: run.messageId,
    stored,
  };
  return services;
}

function announce({ emitter, planner, turn }: RunServices, loaded: LoadedRun): void {
  const start = { type: "start" as const, engine: planner.engine, attempt: loaded.run.attempt };
  if (loaded.view) {
    emitter.emit({ ...start, resumed: true });
    for (const { id, status } of loaded.proposals) {
      emitter.emit({ type: "proposal_status", id, status: status as ProposalStatus });
    }
    return;
  }
  emitter.emit(start);
  const { intents, entities } = turn.understanding;
  const { text, chosen, asked } = turn;
  const said = text === loaded.text ? undefined : { text, chosen, ...(asked !== undefined && { asked }) };
  const part = { type: "understanding" as const, intents: intents.slice(0, 5), entities };
  emitter.emit({ ...part, ...(said && { said }) });
}

/** Holds back all that is told until the message is stored; when it never is, the run is aborted. */
function untilStored(known: OwnRun | undefined, out: ReturnType<typeof valve>, controller: AbortController) {
  if (!known) return Promise.resolve(true);
  const letOut = out.hold([]);
  return known.committed.then((stored) => {
    if (stored) letOut();
    else controller.abort();
    return stored;
  });
}

/**
 * Loads a claimed run and makes ready what its graph needs; undefined when it is not ours to answer.
 * `known` is what was read when the message was stored by this process; its first thought may begin before the commit.
 */
export async function openRun(
  claimed: ClaimedRun,
  controller: AbortController,
  onFrame: (frame: Frame) => void,
  known?: OwnRun,
): Promise<OpenedRun | undefined> {
  const principal = known?.person ?? (await loadPrincipal(claimed.userId));
  if (!principal) {
    await abandonRun(claimed.runId, claimed.attempt);
    return undefined;
  }
  const context = contextOf(principal, { kind: "conversation" });
  const loaded = known?.loaded ?? (await loadRun(context, claimed.runId));
  // Taken over since: its heir answers.
  if (loaded.run.attempt !== claimed.attempt || loaded.run.status !== "running") return undefined;
  if (loaded.run.stopRequested) controller.abort();
  const turn = await turnOf(context, loaded);
  const out = valve(onFrame);
  const stored = untilStored(known, out, controller);
  const services = servicesFor(turn, loaded, { controller, push: out.push, stored });
  const { emitter } = services;
  announce(services, loaded);
  const opened: OpenedRun = { loaded, services, holdFrames: out.hold, ended: null };
  if (modelsAreDown(turn)) {
    emitter.emit({
      type: "notice",
      code: "model_unavailable",
      text: turn.t("agents.notice.model_unavailable"),
    });
  }
  if (!claimed.wasRunning) return opened;
  emitter.emit({ type: "notice", code: "resumed", text: turn.t("agents.notice.resumed") });
  // The rules make the same calls again under the same keys; a model might not, so its half-done work is left to the person.
  const risky = services.planner.engine.kind === "model" && loaded.wroteBefore;
  const error = turn.t("agents.notice.interrupted");
  return risky ? { ...opened, ended: { status: "interrupted", reply: null, error } } : opened;
}
