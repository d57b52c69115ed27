import type { Artifact } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import type { ToolName } from "#agents/tools/index.ts";
import type { MeantRecord } from "#agents/tools/records/resolve-subjects.ts";
import type { ToolResult } from "#agents/tools/tool.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { onceBy } from "#lib/utils/once-by.ts";
import { shownRows } from "./shown-rows.ts";

/** The last result of a tool in this run, if it succeeded. */
export function resultOf(done: FinishedCall[], tool: ToolName): ToolResult | undefined {
  const call = done.findLast((finished) => finished.tool === tool && finished.outcome.status === "done");
  return call?.outcome.status === "done" ? call.outcome.result : undefined;
}

export function wasTried(done: FinishedCall[], tool: ToolName): boolean {
  return done.some((finished) => finished.tool === tool);
}

/** The calls without the list that only served to find one record. */
export function withoutLookup(done: FinishedCall[]): FinishedCall[] {
  return done.filter((call) => call.tool !== "lead_list");
}

/** The calls that wrote: what was only read for the work needs no card. */
export const writesIn = (done: FinishedCall[]): FinishedCall[] =>
  done.filter(
    ({ outcome }) =>
      outcome.status !== "done" ||
      outcome.result.pending !== null ||
      outcome.result.records.some(({ op }) => op !== "read"),
  );

/** Of one record only its last card: it shows what all calls wrote. */
function lastCards(artifacts: Artifact[]): Artifact[] {
  const idOf = ({ kind, data }: Artifact) =>
    kind === "record" || kind === "lead_record" ? `${kind} ${data.id}` : null;
  return artifacts.filter(
    (artifact, at) =>
      idOf(artifact) === null || !artifacts.slice(at + 1).some((later) => idOf(later) === idOf(artifact)),
  );
}

const mostInFocus = 8;

const resultsOf = (done: FinishedCall[]): ToolResult[] =>
  done.flatMap((call) => (call.outcome.status === "done" ? [call.outcome.result] : []));

type Resolved = { found?: Record<string, { status: string; records: MeantRecord[] }> };

/** The records that were named beyond doubt, the company the nearest. */
function resolvedIn(results: readonly ToolResult[]): FocusRecord[] {
  const found = results.flatMap(({ output }) => {
    const all = Object.entries((output as Resolved | null)?.found ?? {});
    // A lead whose company only sounds like the customer's was not meant.
    const ofCustomer = all.some(([key, { status }]) => key === "customer" && status === "one");
    return all.flatMap(([key, each]) => (ofCustomer && key === "lead" ? [] : [each]));
  });
  const named = found.flatMap(({ status, records: [only] }) =>
    status === "one" && only ? [{ type: only.object, id: only.id, label: only.label }] : [],
  );
  return named.reverse();
}

const mostCompared = 2;
const wrote = ({ records }: ToolResult): boolean => records.some(({ op }) => op !== "read");

/** Many records of a kind that were only read make a list: none of them is what is talked about. */
function withoutSurveyed(results: ToolResult[]): ToolResult[] {
  const read = results.filter((result) => result.focus && !wrote(result));
  const kinds = new Map<string, Set<string>>();
  for (const { focus } of read)
    if (focus) kinds.set(focus.type, (kinds.get(focus.type) ?? new Set()).add(focus.id));
  return results.filter(
    (result) => wrote(result) || !result.focus || (kinds.get(result.focus.type)?.size ?? 0) <= mostCompared,
  );
}

/** What is talked about from now on: what was touched last comes first. */
function focusAfter(turn: Turn, all: ToolResult[]): FocusRecord[] {
  const results = withoutSurveyed(all);
  const gone = new Set(all.flatMap((result) => result.gone));
  const touched = [...resolvedIn(results), ...results.flatMap((result) => result.focus ?? [])].reverse();
  const known = new Map<string, FocusRecord>();
  for (const record of [...touched, ...turn.state.focus]) {
    if (!gone.has(record.id) && !known.has(record.id)) known.set(record.id, record);
  }
  return [...known.values()].slice(0, mostInFocus);
}

/** The reply with all that was named or read in front of what it talks about: a question keeps whom it is about. */
export function keepingFocus(turn: Turn, reply: Reply, done: FinishedCall[]): Reply {
  const { focus = turn.state.focus } = reply.state;
  const ids = new Set(focus.map(({ id }) => id));
  const left = focusAfter(turn, resultsOf(done)).filter(({ id }) => !ids.has(id));
  if (left.length === 0) return reply;
  // What the answer itself put in front stays there; what was talked about before moves behind.
  const own = focus[0]?.id === turn.state.focus[0]?.id ? [] : focus.slice(0, 1);
  const rest = focus.slice(own.length);
  return { ...reply, state: { ...reply.state, focus: [...own, ...left, ...rest].slice(0, mostInFocus) } };
}

/** A reply with the cards, focus and open question of the tools that were run. */
export function replyWith(turn: Turn, done: FinishedCall[], text: string, more: Partial<Reply> = {}): Reply {
  const results = resultsOf(done);
  const shown = shownRows(results);
  return {
    text,
    artifacts: lastCards(results.flatMap((result) => result.artifacts)),
    // A passage that was found for several records is cited once.
    citations: onceBy(
      results.flatMap((result) => result.citations),
      ({ id }) => id,
    ),
    suggestions: results.flatMap((result) => result.suggestions),
    confidence: 1,
    state: {
      pending: results.findLast((result) => result.pending)?.pending ?? null,
      focus: focusAfter(turn, results),
      ...(shown && { shown }),
    },
    ...more,
  };
}

/** The sentence for a call that did not succeed, or undefined when all did. */
export function failureText(turn: Turn, done: FinishedCall[]): string | undefined {
  const failed = done.findLast((call) => call.outcome.status !== "done");
  if (!failed || failed.outcome.status === "done") return undefined;
  return turn.t(`agents.failed.${failed.outcome.status}`, { reason: failed.outcome.message });
}

/** Asks for what a sentence lacks; what is said next completes it. */
export function askFor(
  turn: Turn,
  done: FinishedCall[],
  question: string,
  slots: {
    key: string;
    label: string;
    prefix?: string;
    hint?: string;
    chips?: { label: string; text: string }[];
  }[],
): Reply {
  const base = replyWith(turn, done, question);
  const form = slots.map((slot) => ({ prefix: "", chips: [], ...slot }));
  const missing = slots.map(({ key }) => key);
  const pending = { kind: "ask" as const, text: turn.text, missing, chosen: turn.chosen };
  return {
    ...base,
    artifacts: [...base.artifacts, { kind: "slot_form", data: { question, slots: form } }],
    state: { ...base.state, pending },
  };
}

/** The reply, with these records in front of what is talked about. */
export function about(reply: Reply, records: readonly (FocusRecord | undefined)[]): Reply {
  const first = records.flatMap((record) => record ?? []);
  const rest = (reply.state.focus ?? []).filter(({ id }) => !first.some((record) => record.id === id));
  return { ...reply, state: { ...reply.state, focus: [...first, ...rest].slice(0, mostInFocus) } };
}
