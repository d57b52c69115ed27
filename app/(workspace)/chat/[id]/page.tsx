import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { Thread } from "#components/chat/thread/thread.tsx";
import { getConversation } from "#lib/domains/conversations/index.ts";
import { env } from "#lib/platform/env.ts";

type ChatPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: ChatPageProps): Promise<Metadata> {
  const conversation = await query(getConversation, { id: (await params).id });
  return conversation?.title ? { title: conversation.title } : {};
}

export default async function ChatPage({ params }: ChatPageProps) {
  const detail = await query(getConversation, { id: (await params).id });
  if (!detail) notFound();
  return <Thread detail={detail} focus={null} rulesOnly={env().LLM_PROVIDERS.length === 0} />;
}
