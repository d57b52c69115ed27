"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { MessageView } from "#agents/contract.ts";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { ElapsedTicker } from "#components/chat/message/elapsed-ticker.tsx";
import { EngineBadge } from "#components/chat/message/engine-badge.tsx";
import { formatElapsed } from "#components/shared/format-elapsed.ts";
import { Logo } from "#components/shared/logo.tsx";

type AgentHeaderProps = { view: MessageView; startedAt: string; running: boolean };

export function AgentHeader({ view, startedAt, running }: AgentHeaderProps) {
  const t = useTranslations("chat");
  const words = useAgentWords();
  const [lead, ...others] = view.agents;
  return (
    <header className="flex min-h-6 items-center gap-2">
      {lead ? <AgentMark agent={lead} /> : <Logo className="size-6" />}
      {lead ? (
        <Link href={`/agents/${lead}`} className="shrink-0 font-semibold hover:underline">
          {words.name(lead)}
        </Link>
      ) : (
        <span className="shrink-0 font-semibold">{t("assistant")}</span>
      )}
      {others.map((agent) => (
        <span key={agent} className="flex shrink-0 items-center gap-1">
          <AgentMark agent={agent} className="size-5" />
          <span className="hidden text-sm text-ink-2 sm:inline">{words.name(agent)}</span>
        </span>
      ))}
      <span className="hidden min-w-0 truncate text-sm text-ink-3 sm:inline">
        {lead ? words.specialty(lead) : null}
      </span>
      <span className="ml-auto flex shrink-0 items-center gap-2 text-xs text-ink-3">
        {running ? <ElapsedTicker since={startedAt} /> : null}
        {!running && view.elapsedMs !== null ? <span>{formatElapsed(view.elapsedMs)}</span> : null}
        {view.tokens ? <span className="hidden sm:inline">{t("tokens", { count: view.tokens })}</span> : null}
        {view.engine ? <EngineBadge engine={view.engine} /> : null}
      </span>
    </header>
  );
}
