import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { AgentsScreen } from "#components/chat/agents/agents-screen.tsx";
import { listAgentWork } from "#lib/domains/conversations/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agents-ui"))("title") };
}

export default async function AgentsPage() {
  const { items } = await query(listAgentWork, {});
  return <AgentsScreen work={items} />;
}
