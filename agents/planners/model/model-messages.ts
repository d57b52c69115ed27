import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import type { ModelMessage } from "#lib/platform/llm/stream-turn.ts";

function resultMessage(calls: FinishedCall[]): ModelMessage {
  return {
    role: "tool",
    content: calls.map((call) => ({
      type: "tool-result" as const,
      toolCallId: call.id,
      toolName: call.tool,
      output:
        call.outcome.status === "done"
          ? { type: "json" as const, value: JSON.parse(JSON.stringify(call.outcome.result.output ?? null)) }
          : { type: "error-text" as const, value: call.outcome.message },
    })),
  };
}

function idsIn(message: ModelMessage): string[] {
  if (message.role !== "assistant") return [];
  return message.content.flatMap((part) => (part.type === "tool-call" ? [part.toolCallId] : []));
}

/** The talk so far as a model reads it: what was said before, this message, and the calls of this run with results. */
export function modelMessages(turn: Turn, said: ModelMessage[], done: FinishedCall[]): ModelMessage[] {
  const before = turn.history
    .filter((each) => each.text !== "")
    .map((each): ModelMessage => ({ role: each.role, content: [{ type: "text", text: each.text }] }));
  const rounds = said.flatMap((message) => {
    const ids = idsIn(message);
    const results = done.filter((call) => ids.includes(call.id));
    return results.length > 0 ? [message, resultMessage(results)] : [message];
  });
  return [
    ...before,
    { role: "user", content: [{ type: "text", text: turn.takesBack?.typed ?? turn.text }] },
    ...rounds,
  ];
}
