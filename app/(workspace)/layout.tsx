import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { AccountBadge } from "#components/shared/account-badge.tsx";
import { AppShell } from "#components/shared/app-shell.tsx";
import { SessionWatch } from "#components/shared/session-watch.tsx";
import { ViewerProvider } from "#components/shared/viewer-context.tsx";

export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const { user, rights } = await requireSession();
  return (
    <ViewerProvider viewer={{ id: user.id, name: user.name, role: user.role, rights }}>
      <AppShell rights={rights} account={<AccountBadge name={user.name} />}>
        {children}
      </AppShell>
      <SessionWatch />
    </ViewerProvider>
  );
}
