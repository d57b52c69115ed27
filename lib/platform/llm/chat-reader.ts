import { type CallDelta, createCallCollector } from "./call-collector.ts";
import type { ModelPart } from "./model-part.ts";
import { createThoughtSplitter } from "./thought-splitter.ts";

type Delta = {
  content?: unknown;
  refusal?: unknown;
  reasoning_content?: unknown;
  reasoning?: unknown;
  tool_calls?: CallDelta[] | null;
};
type Chunk = {
  error?: { message?: unknown } | string | null;
  choices?: { delta?: Delta | null; finish_reason?: string | null }[] | null;
  usage?: { prompt_tokens?: number | null; completion_tokens?: number | null } | null;
};
type Piece = { type?: unknown; text?: unknown; thinking?: unknown };

const reasons: Record<string, string> = { tool_calls: "tool-calls", function_call: "tool-calls" };
const textOf = (given: unknown): string => (typeof given === "string" ? given : "");
const piecesOf = (given: unknown): Piece[] => (Array.isArray(given) ? (given as Piece[]) : []);

function parse(data: string): Chunk {
  const chunk: unknown = JSON.parse(data);
  if (typeof chunk !== "object" || chunk === null) throw new Error("the model sent no object");
  return chunk;
}

function refuse(error: NonNullable<Chunk["error"]>): never {
  const said = typeof error === "string" ? error : textOf(error.message);
  throw new Error(`the model sent an error: ${said.slice(0, 300)}`);
}

export type ChatReader = {
  /** Takes the data of one event. True when it says that nothing follows. Throws for what is no answer. */
  take(data: string): boolean;
  /** The stream has ended. */
  end(): void;
};

/** Reads a streamed chat completion (`/chat/completions` as OpenAI and those compatible with it send it). */
export function createChatReader(tell: (part: ModelPart) => void): ChatReader {
  const calls = createCallCollector();
  const thoughts = createThoughtSplitter((type, delta) => tell({ type, delta }));
  let [finish, tokens]: [string | undefined, number] = [undefined, 0];
  const think = (delta: string): void => {
    if (delta !== "") tell({ type: "reasoning", delta });
  };
  const read = (delta: Delta): void => {
    think(textOf(delta.reasoning_content) || textOf(delta.reasoning));
    if (typeof delta.content === "string") thoughts.push(delta.content);
    for (const piece of piecesOf(delta.content)) {
      if (piece.type === "text") thoughts.push(textOf(piece.text));
      for (const thought of piece.type === "thinking" ? piecesOf(piece.thinking) : [])
        think(textOf(thought.text));
    }
    thoughts.push(textOf(delta.refusal));
    for (const call of delta.tool_calls ?? []) {
      tell({ type: "calling" });
      calls.add(call);
    }
  };
  return {
    take(data) {
      if (data === "[DONE]") return true;
      const { error, choices, usage } = parse(data);
      if (error) refuse(error);
      if (usage) tokens = (usage.prompt_tokens ?? 0) + (usage.completion_tokens ?? 0);
      const choice = choices?.[0];
      if (choice?.delta) read(choice.delta);
      if (choice?.finish_reason) finish = reasons[choice.finish_reason] ?? choice.finish_reason;
      return false;
    },
    end() {
      thoughts.end();
      const made = calls.calls();
      for (const call of made) tell(call);
      // Cut off: who asked sees that no finish was told.
      if (finish) tell({ type: "finish", reason: made.length > 0 ? "tool-calls" : finish, tokens });
    },
  };
}
