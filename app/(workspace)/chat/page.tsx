import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { focusedRecord } from "#app/(workspace)/chat/focused-record.ts";
import { Thread } from "#components/chat/thread/thread.tsx";
import { env } from "#lib/platform/env.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("chat") };
}

/** `?focus=customer:<id>` puts a record beside the conversation that is about to start. */
async function focusOf(value: string | string[] | undefined) {
  const [type, id] = typeof value === "string" ? value.split(":", 2) : [];
  const found = type && id ? await focusedRecord(type, id) : null;
  return found && { type: found.object, id: found.record.id, label: found.record.name };
}

type NewChatPageProps = { searchParams: Promise<{ focus?: string | string[] }> };

export default async function NewChatPage({ searchParams }: NewChatPageProps) {
  const focus = await focusOf((await searchParams).focus);
  return <Thread detail={null} focus={focus} rulesOnly={env().LLM_PROVIDERS.length === 0} />;
}
