import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { agentId } from "#agents/contract.ts";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { AgentScreen } from "#components/chat/agents/agent-screen.tsx";
import { listAgentActs } from "#lib/domains/audit/index.ts";
import { answersOfAgent, listAgentWork } from "#lib/domains/conversations/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agents-ui"))("title") };
}

export default async function AgentPage({ params }: { params: Promise<{ agent: string }> }) {
  const asked = agentId.safeParse((await params).agent);
  if (!asked.success) notFound();
  const agent = asked.data;
  const { rights } = await requireSession();
  const [work, answers, acts] = await Promise.all([
    query(listAgentWork, {}),
    query(answersOfAgent, { agent }),
    rights.includes("audit.read") ? query(listAgentActs, { agent }) : null,
  ]);
  const own = work.items.find((one) => one.agent === agent);
  return <AgentScreen agent={agent} work={own} answers={answers.items} acts={acts?.items ?? null} />;
}
