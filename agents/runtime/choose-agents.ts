import type { AgentId } from "#agents/contract.ts";
import { chooseSkill } from "#agents/planners/rules/choose-skill.ts";
import { roster } from "#agents/roster/index.ts";
import type { SkillName } from "#agents/skills/index.ts";
import type { Turn } from "./turn.ts";

export type Route = { agents: AgentId[]; reason: string };

/** Who answers, and why: the agent asked for if it can, else the one whose skill fits. */
export function chooseAgents(turn: Turn, requested: AgentId | null): Route {
  const skill = chooseSkill(turn);
  const intent = turn.understanding.intents[0]?.name ?? "none";
  const can = requested !== null && roster[requested].skills.includes(skill.name as SkillName);
  if (requested && (can || skill.name === "orient")) {
    return { agents: [requested], reason: turn.t("agents.route.asked") };
  }
  const name = turn.t(`agents.name.${skill.agent}`);
  const reason = requested
    ? turn.t("agents.route.handedOver", { from: turn.t(`agents.name.${requested}`), to: name })
    : intent === "none"
      ? turn.t("agents.route.none", { agent: name })
      : turn.t("agents.route.intent", {
          intent: turn.t(`agents.intent.${intent.replace(".", "_")}`),
          agent: name,
        });
  return { agents: [skill.agent], reason };
}
