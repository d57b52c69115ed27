import type { ReactNode } from "react";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { AccountBadge } from "#components/shared/account-badge.tsx";
import { AppShell } from "#components/shared/app-shell.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { SessionWatch } from "#components/shared/session-watch.tsx";
import { PaletteButton } from "#components/shared/shell/palette-button.tsx";
import { WorkspaceBell } from "#components/shared/shell/workspace-bell.tsx";
import { WorkspaceSources } from "#components/shared/shell/workspace-sources.tsx";
import { ViewerProvider } from "#components/shared/viewer-context.tsx";
import { listColleagues } from "#lib/domains/identity/index.ts";

const toolWords = ["ui", "shell", "objects", "notifications", "records.palette", "records.notifications"];

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { user, rights } = await requireSession();
  const { people, teams } = await query(listColleagues, {});
  const tools = (
    <ClientMessages namespaces={toolWords}>
      <PaletteButton />
      <WorkspaceBell />
    </ClientMessages>
  );
  return (
    <ViewerProvider viewer={{ id: user.id, name: user.name, role: user.role, rights }}>
      <WorkspaceSources
        people={people.map(({ team, ...person }) => ({ ...person, hint: team ?? undefined }))}
        teams={teams}
      >
        <AppShell rights={rights} tools={tools} account={<AccountBadge name={user.name} />}>
          {children}
        </AppShell>
        <SessionWatch />
      </WorkspaceSources>
    </ViewerProvider>
  );
}
