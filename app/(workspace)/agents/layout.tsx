import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";

const words = ["ui", "chat", "agents.name", "agents.specialty", "agents-ui"];

/** What a role may not see is said here; the queries refuse it all the same. */
export default async function AgentsLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  if (!rights.includes("conversation.use")) return <NoPermission />;
  return <ClientMessages namespaces={words}>{children}</ClientMessages>;
}
