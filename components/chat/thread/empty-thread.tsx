"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { agentList } from "#components/chat/agents/agent-look.ts";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import type { RoleId } from "#lib/domains/identity/contract.ts";

/** What a person of each role most likely begins with. */
const starters = {
  sales_rep: ["capture", "today", "stuck", "hot"],
  sales_manager: ["target", "stuck", "unowned", "funnel"],
  sales_director: ["target", "stuck", "unowned", "funnel"],
  marketing: ["capture", "hot", "unowned", "today"],
  customer_success: ["churn", "renewals", "today", "stuck"],
  product: ["catalogue", "today", "stuck", "funnel"],
  admin: ["capture", "logins", "unowned", "today"],
} as const satisfies Record<RoleId, readonly string[]>;

export function EmptyThread() {
  const t = useTranslations("chat");
  const words = useAgentWords();
  const { send } = useThreadActions();
  const { name, role } = useViewer();
  const shown = [...starters[role], "help"] as const;
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
