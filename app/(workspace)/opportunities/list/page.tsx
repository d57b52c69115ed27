import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { savedViews } from "#app/(workspace)/views/saved-views.ts";
import { DealsScreen } from "#components/opportunities/deals-screen.tsx";
import { listColumns } from "#components/opportunities/list-columns.ts";
import { listOpportunities } from "#lib/domains/opportunities/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deals"))("title") };
}

export default async function OpportunityListPage() {
  const first = await query(listOpportunities, {
    sort: [{ field: "updatedAt", direction: "desc" }],
    count: true,
  });
  const spec = await query(describeObject, { object: "opportunity" });
  const views = await savedViews("opportunity", spec, listColumns);
  return <DealsScreen spec={spec} first={first} views={views} />;
}
