import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { objectSpecs } from "#app/(workspace)/object-specs.ts";
import { SettingsNav } from "#components/settings/settings-nav.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { SectionSources } from "#components/shared/shell/workspace-sources.tsx";

const words = ["ui", "records", "records-ui", "fields", "choices", "objects", "relations", "setup"];

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  return (
    <ClientMessages namespaces={words}>
      <SectionSources specs={objectSpecs(rights)}>
        <SettingsNav />
        {children}
      </SectionSources>
    </ClientMessages>
  );
}
