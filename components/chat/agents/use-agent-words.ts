"use client";
import { useTranslations } from "next-intl";
import type { AgentId } from "#agents/contract.ts";

/** What an agent is called, and what it is good at. */
export function useAgentWords(): { name: (agent: AgentId) => string; specialty: (agent: AgentId) => string } {
  const t = useTranslations("chat");
  const words = useTranslations("agents");
  return {
    name: (agent) => t("agentName", { name: words(`name.${agent}`) }),
    specialty: (agent) => words(`specialty.${agent}`),
  };
}
