import { proposalDecide } from "./conversations/decide-proposal.ts";
import { turnUndo } from "./conversations/undo.ts";
import { leadCapture } from "./leads/capture.ts";
import { leadDelete } from "./leads/delete.ts";
import { leadGet } from "./leads/get.ts";
import { leadList } from "./leads/list.ts";
import { leadUpdate } from "./leads/update.ts";
import type { Tool } from "./tool.ts";

/** Every tool there is. Agents name theirs by key, so a slip does not compile. */
export const tools = {
  lead_capture: leadCapture,
  lead_update: leadUpdate,
  lead_list: leadList,
  lead_get: leadGet,
  lead_delete: leadDelete,
  turn_undo: turnUndo,
  proposal_decide: proposalDecide,
} as const;
export type ToolName = keyof typeof tools;

const byName = new Map<string, Tool>(
  Object.entries(tools).map(([name, tool]) => [name, tool as unknown as Tool]),
);

/** The tool of that name; undefined when a model made the name up. */
export function findTool(name: string): Tool | undefined {
  return byName.get(name);
}
