import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { ImportsScreen } from "#components/imports/imports-screen.tsx";
import { importObjects } from "#lib/domains/imports/contract.ts";
import { listImports } from "#lib/domains/imports/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("importing"))("title") };
}

export default async function ImportsPage() {
  const { rights } = await requireSession();
  const { items } = await query(listImports, {});
  const objects = importObjects.filter((object) => rights.includes(`${object}.import`));
  return <ImportsScreen objects={objects} jobs={items} />;
}
