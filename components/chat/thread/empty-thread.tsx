"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { agentList } from "#components/chat/agents/agent-look.ts";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";

/** What one may begin with, and the right that it takes. */
const starters = [
  { key: "capture", right: "lead.create" },
  { key: "today", right: "task.read" },
  { key: "stuck", right: "opportunity.read" },
  { key: "funnel", right: "opportunity.read" },
  { key: "hot", right: "lead.read" },
] as const;
const most = 4;

export function EmptyThread() {
  const t = useTranslations("chat");
  const words = useAgentWords();
  const { send } = useThreadActions();
  const { name, rights } = useViewer();
  const mine = starters.filter(({ right }) => rights.includes(right)).map(({ key }) => key);
  const shown = [...mine.slice(0, most), "help"] as const;
  return (
    <div className="scroll-quiet flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="mx-auto mt-auto w-full max-w-[808px] px-3 pt-8 pb-6 sm:my-auto sm:px-6">
        <h2 className="text-xl font-semibold">{t("empty.title", { name })}</h2>
        <p className="mt-1 text-ink-2">{t("empty.text")}</p>
        <ul className="mt-5 divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {shown.map((starter) => (
            <li key={starter}>
              <button
                type="button"
                onClick={() => send(t(`starters.${starter}.text`))}
                className="flex min-h-11 w-full flex-col items-start gap-x-4 px-4 py-2 text-left hover:bg-hover focus-visible:-outline-offset-2 sm:flex-row sm:items-center"
              >
                <span className="w-32 shrink-0 text-sm text-ink-3">{t(`starters.${starter}.label`)}</span>
                <span className="min-w-0">{t(`starters.${starter}.text`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <ul className="mt-5 grid grid-cols-2 gap-x-4 gap-y-2 md:grid-cols-4">
          {agentList.map((agent) => (
            <li key={agent}>
              <Link
                href={`/agents/${agent}`}
                className="-mx-1 flex min-h-9 min-w-0 items-center gap-2 rounded-md px-1 hover:bg-hover coarse:min-h-11"
              >
                <AgentMark agent={agent} />
                <span className="min-w-0">
                  <span className="block truncate text-sm font-medium">{words.name(agent)}</span>
                  <span className="block truncate text-xs text-ink-3">{words.specialty(agent)}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
