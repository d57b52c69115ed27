import type { Engine } from "#agents/contract.ts";
import type { AskReason } from "#agents/tools/limits.ts";
import type { Tool } from "#agents/tools/tool.ts";

/** Besides what a call itself is asked about for: a model has read words of others; nobody has asked for the run. */
export type RunReason = "untrusted" | "unasked";
/** Whether a call may run at once, or why a person is asked first. */
export type Verdict = { ask: false } | { ask: true; reason: AskReason | RunReason };

/**
 * Risky kinds always ask: deleting, winning and losing, many records at once, large amounts, rights. A model that has
 * read text of other people asks before every write, since that text may have given it orders; the rules only ever obey
 * the person's own words. What an agent does unasked writes nothing without a yes. What the tool would refuse anyway is
 * left to the tool.
 */
export function judgeWrite(
  tool: Tool,
  given: unknown,
  run: { engine: Engine; tainted: boolean; unasked: boolean },
): Verdict {
  const input = tool.input.safeParse(given);
  if (tool.risk === "read" || !input.success) return { ask: false };
  const reason = tool.asks?.(input.data);
  if (reason) return { ask: true, reason };
  if (tool.risk === "danger") throw new Error(`${tool.name} is a danger without a reason`);
  if (run.unasked) return { ask: true, reason: "unasked" };
  return run.tainted && run.engine.kind === "model" ? { ask: true, reason: "untrusted" } : { ask: false };
}
