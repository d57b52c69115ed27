import { randomUUID } from "node:crypto";
import type { ModelPart } from "./model-part.ts";

/** A piece of a tool call as chat completions stream it; some servers leave the index out and send calls whole. */
export type CallDelta = {
  index?: number | null;
  id?: string | null;
  function?: { name?: string | null; arguments?: string | null } | null;
};
type Call = Extract<ModelPart, { type: "call" }>;

export type CallCollector = { add(delta: CallDelta): void; calls(): Call[] };

/** Puts the pieces of tool calls together, in the order in which the calls began. */
export function createCallCollector(): CallCollector {
  const calls = new Map<string | number, Call>();
  let latest: string | number = 0;
  const keyOf = ({ index, id }: CallDelta): string | number => index ?? id ?? latest;
  return {
    add(delta) {
      latest = keyOf(delta);
      const call = calls.get(latest) ?? { type: "call", id: "", tool: "", input: "" };
      calls.set(latest, call);
      if (delta.id && call.id === "") call.id = delta.id;
      if (delta.function?.name && call.tool === "") call.tool = delta.function.name;
      call.input += delta.function?.arguments ?? "";
    },
    calls: () => [...calls.values()].map((call) => ({ ...call, id: call.id || randomUUID() })),
  };
}
