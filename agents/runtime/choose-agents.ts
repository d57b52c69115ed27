import type { AgentId } from "#agents/contract.ts";
import { chooseSkill } from "#agents/planners/rules/choose-skill.ts";
import { pointAt } from "#agents/planners/rules/point-at.ts";
import { roster } from "#agents/roster/index.ts";
import type { SkillName } from "#agents/skills/index.ts";
import { agentOf } from "#agents/skills/skill.ts";
import type { Turn } from "./turn.ts";

/** `council`: all at once; else the first one leads. */
export type Route = { agents: AgentId[]; council: boolean; reason: string };

/** The specialists of what is asked, each once, in spoken order. */
function needed(turn: Turn): AgentId[] {
  const agents = turn.understanding.clauses.flatMap((clause) => {
    const part = pointAt({ ...turn, clause });
    const skill = chooseSkill(part);
    return [agentOf(skill, part), ...(skill.party ?? [])];
  });
  return [...new Set(agents)];
}

function nameOf(turn: Turn, agents: readonly AgentId[]): string {
  return agents.map((agent) => turn.t(`agents.name.${agent}`)).join(turn.t("lead.listComma"));
}

function intentsOf(turn: Turn): string {
  const names = turn.understanding.clauses.map(({ intent }) =>
    turn.t(`agents.intent.${intent.replace(".", "_")}`),
  );
  return [...new Set(names)].join(turn.t("lead.listComma"));
}

/**
 * Who answers, and why: the agent asked for if it can, else those whose skills fit. The first one leads: it works
 * through what is asked in order, and the others do their part in it.
 */
export function chooseAgents(turn: Turn, requested: AgentId | null): Route {
  const agents = needed(turn);
  const skill = chooseSkill(pointAt(turn));
  const can = requested !== null && roster[requested].skills.includes(skill.name as SkillName);
  if (requested && agents.length === 1 && (can || skill.name === "orient")) {
    return { agents: [requested], council: false, reason: turn.t("agents.route.asked") };
  }
  const agent = nameOf(turn, agents);
  if (requested) {
    const from = turn.t(`agents.name.${requested}`);
    return { agents, council: false, reason: turn.t("agents.route.handedOver", { from, to: agent }) };
  }
  if (turn.clause.intent === "none")
    return { agents, council: false, reason: turn.t("agents.route.none", { agent }) };
  return {
    agents,
    council: false,
    reason: turn.t("agents.route.intent", { intent: intentsOf(turn), agent }),
  };
}
