import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { readLeadFilter } from "#app/(workspace)/leads/read-lead-filter.ts";
import { LeadsScreen } from "#components/leads/leads-screen.tsx";
import { listLeads } from "#lib/domains/leads/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("leads") };
}

type LeadsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeadsPage({ searchParams }: LeadsPageProps) {
  const filter = readLeadFilter(await searchParams);
  const page = await query(listLeads, { ...filter, count: true });
  return <LeadsScreen filter={filter} page={page} />;
}
