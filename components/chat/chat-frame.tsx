"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";
import { HistoryPane } from "#components/chat/history/history-pane.tsx";
import { useHistory } from "#components/chat/history/use-history.ts";
import { HistoryToggle } from "#components/chat/history-toggle.tsx";
import type { ConversationDto } from "#lib/domains/conversations/contract.ts";

const HistoryDrawer = dynamic(
  () => import("#components/chat/history/history-drawer.tsx").then((module) => module.HistoryDrawer),
  { ssr: false },
);

type ChatFrameProps = { conversations: ConversationDto[]; children: ReactNode };

/** History beside the thread on a desk, behind a button on a phone. */
export function ChatFrame({ conversations, children }: ChatFrameProps) {
  const [open, setOpen] = useState(false);
  const history = useHistory(conversations);
  return (
    <HistoryToggle value={() => setOpen(true)}>
      <div className="flex min-h-0 flex-1">
        <aside className="hidden w-64 shrink-0 flex-col border-r border-line bg-canvas lg:flex">
          <HistoryPane history={history} onChoose={() => {}} />
        </aside>
        {open ? (
          <HistoryDrawer onOpenChange={setOpen}>
            <HistoryPane history={history} onChoose={() => setOpen(false)} />
          </HistoryDrawer>
        ) : null}
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
      </div>
    </HistoryToggle>
  );
}
