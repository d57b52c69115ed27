import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchScreen } from "#components/knowledge/search-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("records-ui.tabs"))("knowledgeSearch") };
}

type SearchPageProps = { searchParams: Promise<{ q?: string }> };

export default async function SearchPage({ searchParams }: SearchPageProps) {
  return <SearchScreen asked={(await searchParams).q ?? ""} />;
}
