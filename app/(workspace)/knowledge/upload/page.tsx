import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "#app/_server/session.ts";
import { UploadScreen } from "#components/knowledge/upload-screen.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("library"))("upload") };
}

export default async function UploadPage() {
  const { rights } = await requireSession();
  // Files are handed in by the people who publish; others write drafts.
  if (!rights.includes("knowledge.publish")) return <NoPermission />;
  return <UploadScreen />;
}
