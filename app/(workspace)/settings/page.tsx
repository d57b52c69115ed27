import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { SettingsScreen } from "#components/settings/settings-screen.tsx";
import { keptPreferences } from "#lib/domains/identity/index.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("settings") };
}

export default async function SettingsPage() {
  const { user, tenant } = await requireSession();
  const { items } = await query(keptPreferences, {});
  return <SettingsScreen user={user} company={tenant.name} habits={items} />;
}
