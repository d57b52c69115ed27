import type { AgentId } from "#agents/contract.ts";
import type { SkillName } from "#agents/skills/index.ts";
import type { ToolName } from "#agents/tools/index.ts";

/** A specialist: what it may do, with what, and how it speaks. Its rights never exceed those of the person it works for. */
export type Agent = {
  id: AgentId;
  /** One sentence for models and for the agent page. */
  mandate: string;
  rights: string[];
  tools: ToolName[];
  skills: SkillName[];
  prompt: string;
};
