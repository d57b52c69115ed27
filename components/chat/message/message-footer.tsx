"use client";
import { Copy, Repeat2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AgentId, MessageView } from "#agents/contract.ts";
import { agentList } from "#components/chat/agents/agent-look.ts";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import { useAgentWords } from "#components/chat/agents/use-agent-words.ts";
import { useCopy } from "#components/chat/cards/use-copy.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Menu } from "#components/ui/menu.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

type MessageFooterProps = { view: MessageView; runId: string; latest: boolean };

export function MessageFooter({ view, runId, latest }: MessageFooterProps) {
  const t = useTranslations("chat");
  const words = useAgentWords();
  const { retry } = useThreadActions();

  const copy = useCopy();
  async function ask(agent: AgentId) {
    const answer = await retry(runId, agent);
    if (!answer.ok) toastStore.show(answer.error.message || t("failure.retryFailed"), "danger");
  }

  const others = agentList.filter((agent) => !view.agents.includes(agent));
  const items = others.map((agent) => ({
    key: agent,
    icon: <AgentMark agent={agent} className="size-5" />,
    label: words.name(agent),
    choose: () => void ask(agent),
  }));

  return (
    <footer
      className={cn(
        "-ml-2 flex h-7 items-center transition-opacity duration-100 coarse:h-10",
        // Older answers show theirs in the gap below, only when pointed at: a long thread stays calm.
        latest
          ? ""
          : "absolute -bottom-4 opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 has-aria-expanded:opacity-100 coarse:hidden",
      )}
    >
      <Button variant="ghost" size="sm" className="text-ink-3" onClick={() => void copy(view.text)}>
        <Copy aria-hidden />
        {t("footer.copy")}
      </Button>
      <Menu
        trigger={
          <>
            <Repeat2 aria-hidden />
            {t("footer.askAnother")}
          </>
        }
        triggerClassName={cn(buttonVariants({ variant: "ghost", size: "sm" }), "text-ink-3")}
        items={items}
      />
    </footer>
  );
}
