import type { z } from "zod";
import type { AgentId, ArtifactKind } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import type { ToolName } from "#agents/tools/index.ts";
import type { IntentName } from "#lib/language/index.ts";

/** `agent`: which specialist of the party makes the call; the one that leads when absent. */
export type SkillCall = { tool: ToolName; input: Record<string, unknown>; agent?: AgentId };

/**
 * One thing an agent can do. `read` takes its input from what was understood; `gather` names the next tool calls
 * from what is done so far (none left: the evidence is complete); `compose` words the answer from that evidence only.
 * All three are pure, so a run can start over after a crash or take over from a model.
 */
export type Skill<S extends z.ZodType = z.ZodType> = {
  name: string;
  agent: AgentId;
  /** Who answers this turn, where that depends on it: on the kind of record, or on who asks. `agent` when absent. */
  lead?(turn: Turn): AgentId;
  /** Who else does a part, where several work on one thing. */
  party?: AgentId[];
  intents: IntentName[];
  /** The cards its answers may carry; results of tools that only served the work are left out. */
  shows: ArtifactKind[];
  input: S;
  read(turn: Turn): z.input<S>;
  gather(input: z.output<S>, turn: Turn, done: FinishedCall[]): SkillCall[];
  compose(input: z.output<S>, turn: Turn, done: FinishedCall[]): Reply;
};

/** Keeps a skill's input type while it is defined. */
export function defineSkill<S extends z.ZodType>(skill: Skill<S>): Skill<S> {
  return skill;
}

/** Who answers this turn with the skill. */
export const agentOf = (skill: Skill, turn: Turn): AgentId => skill.lead?.(turn) ?? skill.agent;
