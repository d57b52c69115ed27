import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { LeadScreen } from "#components/leads/lead-screen.tsx";
import { formatMoney } from "#components/shared/format-money.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import type { ScoreFactor } from "#lib/domains/leads/contract.ts";
import { getLead, getLeadHistory } from "#lib/domains/leads/index.ts";

type LeadPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: LeadPageProps): Promise<Metadata> {
  const lead = await query(getLead, { id: (await params).id });
  return lead ? { title: leadLabel(lead) } : {};
}

/** Reasons are keys with values; the words are chosen here, in the reader's language. */
async function withReasons(factors: ScoreFactor[]) {
  const [t, locale] = await Promise.all([getTranslations("lead"), getLocale()]);
  return factors.map((factor) => {
    const params = { ...factor.reason.params };
    if (typeof params.amount === "number") params.amount = formatMoney(params.amount, locale);
    if (typeof params.band === "string") params.band = t(`size.${params.band}`);
    return { ...factor, reason: t(`reason.${factor.reason.key}`, params) };
  });
}

export default async function LeadPage({ params }: LeadPageProps) {
  const { id } = await params;
  const lead = await query(getLead, { id });
  if (!lead) notFound();
  const history = await query(getLeadHistory, { id });
  return <LeadScreen lead={lead} factors={await withReasons(lead.score.factors)} history={history.items} />;
}
