import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { Thread } from "#components/chat/thread/thread.tsx";
import { leadLabel } from "#components/shared/lead-label.ts";
import { getLead } from "#lib/domains/leads/index.ts";
import { env } from "#lib/platform/env.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("chat") };
}

/** `?focus=lead:<id>` puts a record beside the conversation that is about to start. */
async function focusOf(value: string | string[] | undefined) {
  if (typeof value !== "string" || !value.startsWith("lead:")) return null;
  const lead = await query(getLead, { id: value.slice("lead:".length) });
  return lead ? { type: "lead", id: lead.id, label: leadLabel(lead) } : null;
}

type NewChatPageProps = { searchParams: Promise<{ focus?: string | string[] }> };

export default async function NewChatPage({ searchParams }: NewChatPageProps) {
  const focus = await focusOf((await searchParams).focus);
  return <Thread detail={null} focus={focus} rulesOnly={env().LLM_PROVIDERS.length === 0} />;
}
