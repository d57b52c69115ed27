import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";

const words = [
  "ui",
  "records",
  "records-ui",
  "fields.task",
  "choices.task",
  "objects",
  "today",
  "deals.stuck",
];

/** What a role may not see is said here; the queries refuse it all the same. */
export default async function TodayLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  if (!rights.includes("task.read")) return <NoPermission />;
  return <ClientMessages namespaces={words}>{children}</ClientMessages>;
}
