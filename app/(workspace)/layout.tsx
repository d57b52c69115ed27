import type { ReactNode } from "react";
import { query } from "#app/_server/query.ts";
import { requireSession } from "#app/_server/session.ts";
import { ChatDock } from "#components/chat/dock/chat-dock.tsx";
import { DockButton } from "#components/chat/dock/dock-button.tsx";
import { AccountBadge } from "#components/shared/account-badge.tsx";
import { AppShell } from "#components/shared/app-shell.tsx";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { SessionWatch } from "#components/shared/session-watch.tsx";
import { PaletteButton } from "#components/shared/shell/palette-button.tsx";
import { WorkspaceBell } from "#components/shared/shell/workspace-bell.tsx";
import { WorkspaceSources } from "#components/shared/shell/workspace-sources.tsx";
import { ViewerProvider } from "#components/shared/viewer-context.tsx";
import { listColleagues } from "#lib/domains/identity/index.ts";
import { env } from "#lib/platform/env.ts";

const talkWords = [
  ...["ui", "chat", "watches", "shell", "agents.name", "agents.specialty", "agents.tool", "agents.intent"],
  ...["lead.source", "lead.size", "objects"],
];
const toolWords = ["ui", "shell", "objects", "notifications", "records.palette", "records.notifications"];

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { user, rights } = await requireSession();
  const { people, teams } = await query(listColleagues, {});
  const tools = (
    <ClientMessages namespaces={toolWords}>
      <PaletteButton />
      <WorkspaceBell />
      <DockButton />
    </ClientMessages>
  );
  const dock = (
    <ClientMessages namespaces={talkWords}>
      <ChatDock rulesOnly={env().LLM_PROVIDERS.length === 0} />
    </ClientMessages>
  );
  return (
    <ViewerProvider viewer={{ id: user.id, name: user.name, role: user.role, rights }}>
      <WorkspaceSources
        people={people.map(({ team, ...person }) => ({ ...person, hint: team ?? undefined }))}
        teams={teams}
      >
        <AppShell rights={rights} tools={tools} dock={dock} account={<AccountBadge name={user.name} />}>
          {children}
        </AppShell>
        <SessionWatch />
      </WorkspaceSources>
    </ViewerProvider>
  );
}
