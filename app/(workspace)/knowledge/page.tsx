import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { LibraryScreen } from "#components/knowledge/library-screen.tsx";
import { listDocuments } from "#lib/domains/knowledge/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library"))("title") };
}

export default async function LibraryPage() {
  return <LibraryScreen first={await query(listDocuments, {})} />;
}
