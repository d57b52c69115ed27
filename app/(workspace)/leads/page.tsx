import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { plainLeadAddress } from "#app/(workspace)/leads/plain-lead-address.ts";
import { savedViews } from "#app/(workspace)/views/saved-views.ts";
import { newestFirst, outOfPools } from "#components/leads/lead-list-query.ts";
import { listColumns } from "#components/leads/lead-sections.ts";
import { LeadsScreen } from "#components/leads/leads-screen.tsx";
import { queryLeads } from "#lib/domains/leads/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("leads") };
}

type LeadsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The first page is read here when the plain list is asked for; a narrowed one is read by the list. */
export default async function LeadsPage({ searchParams }: LeadsPageProps) {
  const { new: _asked, ...narrowing } = await searchParams;
  const address = plainLeadAddress(narrowing);
  if (address) redirect(address);
  const spec = await query(describeObject, { object: "lead" });
  const views = await savedViews("lead", spec, listColumns);
  const plain = Object.keys(narrowing).length === 0;
  const first = plain
    ? await query(queryLeads, { filter: outOfPools, sort: newestFirst, count: true })
    : null;
  return <LeadsScreen spec={spec} views={views} first={first} />;
}
