import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { BoardScreen } from "#components/opportunities/board-screen.tsx";
import { forecast, listCloseReasons, listPipelines } from "#lib/domains/opportunities/index.ts";
import { describeObject } from "#lib/domains/records/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deals"))("title") };
}

export default async function OpportunitiesPage() {
  const { rights } = await requireSession();
  const [spec, pipelines, reasons, months] = await Promise.all([
    query(describeObject, { object: "opportunity" }),
    query(listPipelines, {}),
    query(listCloseReasons, {}),
    rights.includes("forecast.read") ? query(forecast, { unit: "month", periods: 4 }) : null,
  ]);
  return <BoardScreen spec={spec} pipelines={pipelines.items} reasons={reasons.items} forecast={months} />;
}
