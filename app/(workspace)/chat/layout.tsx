import type { ReactNode } from "react";
import { query } from "#app/_server/query.ts";
import { ChatFrame } from "#components/chat/chat-frame.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { listConversations } from "#lib/domains/conversations/index.ts";

const words = [
  "ui",
  "chat",
  "watches",
  "agents.name",
  "agents.specialty",
  "agents.tool",
  "agents.intent",
  "lead.source",
  "lead.size",
  "records",
  "records-ui.tasks",
  "fields",
  "choices",
  "objects",
];

export default async function ChatLayout({ children }: { children: ReactNode }) {
  const { items } = await query(listConversations, { limit: 100 });
  return (
    <ClientMessages namespaces={words}>
      <ChatFrame conversations={items}>{children}</ChatFrame>
    </ClientMessages>
  );
}
