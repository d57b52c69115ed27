import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { DuplicatesScreen } from "#components/duplicates/duplicates-screen.tsx";
import { describeObject, listDuplicates } from "#lib/domains/records/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("records-ui.tabs"))("duplicates") };
}

type DuplicatesPageProps = { searchParams: Promise<{ object?: string }> };

export default async function DuplicatesPage({ searchParams }: DuplicatesPageProps) {
  const object = (await searchParams).object === "contact" ? "contact" : "customer";
  const spec = await query(describeObject, { object });
  const first = await query(listDuplicates, { object });
  return <DuplicatesScreen key={object} object={object} spec={spec} first={first} />;
}
