import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "#app/_server/session.ts";
import { SettingsScreen } from "#components/settings/settings-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("settings") };
}

export default async function SettingsPage() {
  const { user, tenant } = await requireSession();
  return <SettingsScreen user={user} company={tenant.name} />;
}
