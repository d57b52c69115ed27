import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import type { ToolName } from "#agents/tools/index.ts";
import type { ToolResult } from "#agents/tools/tool.ts";

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

/** A reply with the cards, focus and open question of the tools that were run. */
export function replyWith(turn: Turn, done: FinishedCall[], text: string, more: Partial<Reply> = {}): Reply {
  const results = done.flatMap((call) => (call.outcome.status === "done" ? [call.outcome.result] : []));
  const newest = results.findLast((result) => result.focus)?.focus;
  const gone = results.flatMap((result) => result.gone);
  const known = turn.state.focus.filter((record) => record.id !== newest?.id && !gone.includes(record.id));
  const pending = results.findLast((result) => result.pending)?.pending ?? null;
  return {
    text,
    artifacts: results.flatMap((result) => result.artifacts),
    citations: [],
    suggestions: results.flatMap((result) => result.suggestions),
    confidence: 1,
    state: {
      pending,
      focus: (newest ? [newest, ...known] : known).slice(0, 5),
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
