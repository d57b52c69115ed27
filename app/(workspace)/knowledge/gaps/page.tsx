import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { GapsScreen } from "#components/knowledge/gaps-screen.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";
import { listGaps } from "#lib/domains/knowledge/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("records-ui.tabs"))("knowledgeGaps") };
}

export default async function GapsPage() {
  const { rights } = await requireSession();
  if (!rights.includes("knowledge.publish")) return <NoPermission />;
  const { items } = await query(listGaps, {});
  return <GapsScreen first={items} />;
}
