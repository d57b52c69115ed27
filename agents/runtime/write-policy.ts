import type { Engine } from "#agents/contract.ts";
import type { Tool } from "#agents/tools/tool.ts";

export type Verdict = "allow" | "confirm";

/**
 * Whether a call may run at once. Risky kinds always ask. A model that has read text of other people asks before
 * every write, since that text may have given it orders; the rules only ever obey the person's own words.
 */
export function judgeWrite(tool: Tool, run: { engine: Engine; tainted: boolean }): Verdict {
  if (tool.risk === "danger") return "confirm";
  if (tool.risk === "write" && run.tainted && run.engine.kind === "model") return "confirm";
  return "allow";
}
