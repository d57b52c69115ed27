import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { readLead } from "#app/(workspace)/leads/read-lead.ts";
import { LeadScreen } from "#components/leads/lead-screen.tsx";
import { describeObject } from "#lib/domains/records/index.ts";

type LeadPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: LeadPageProps): Promise<Metadata> {
  const lead = await readLead((await params).id);
  return lead ? { title: lead.name } : {};
}

export default async function LeadPage({ params }: LeadPageProps) {
  const lead = await readLead((await params).id);
  if (!lead) notFound();
  return <LeadScreen key={lead.id} spec={await query(describeObject, { object: "lead" })} record={lead} />;
}
