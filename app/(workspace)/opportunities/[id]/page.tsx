import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { query } from "#app/_server/query.ts";
import { DealScreen } from "#components/opportunities/deal-screen.tsx";
import {
  getOpportunity,
  listCloseReasons,
  listPipelines,
  stageHistory,
} from "#lib/domains/opportunities/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type DealPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: DealPageProps): Promise<Metadata> {
  const deal = await query(getOpportunity, { id: (await params).id });
  return deal ? { title: String((deal as RecordDto).name) } : {};
}

export default async function OpportunityPage({ params }: DealPageProps) {
  const { id } = await params;
  const deal = await query(getOpportunity, { id });
  if (!deal) notFound();
  const [spec, pipelines, reasons, history] = await Promise.all([
    query(describeObject, { object: "opportunity" }),
    query(listPipelines, { archived: true }),
    query(listCloseReasons, {}),
    query(stageHistory, { id }),
  ]);
  return (
    <DealScreen
      spec={spec}
      deal={deal as never}
      pipelines={pipelines.items}
      reasons={reasons.items}
      history={history}
    />
  );
}
