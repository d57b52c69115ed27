"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { AgentFigures } from "#components/chat/agents/agent-figures.tsx";
import { agentList } from "#components/chat/agents/agent-look.ts";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import type { AgentWork } from "#lib/domains/conversations/contract.ts";

/** All agents, each with what it is good at and what it did for the person lately. */
export function AgentsScreen({ work }: { work: readonly AgentWork[] }) {
  const t = useTranslations("agents-ui");
  const words = useAgentWords();
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto flex max-w-5xl flex-col gap-3">
          <p className="text-ink-2">{t("text")}</p>
          <ul className="grid gap-3 md:grid-cols-2">
            {agentList.map((agent) => (
              <li key={agent}>
                <Link
                  href={`/agents/${agent}`}
                  className="flex h-full flex-col gap-3 rounded-lg border border-line bg-surface px-4 py-3 hover:bg-hover"
                >
                  <span className="flex items-center gap-2">
                    <AgentMark agent={agent} className="size-8" />
                    <span className="min-w-0">
                      <span className="block font-semibold">{words.name(agent)}</span>
                      <span className="block text-sm text-ink-3">{words.specialty(agent)}</span>
                    </span>
                  </span>
                  <AgentFigures work={work.find((one) => one.agent === agent)} />
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
