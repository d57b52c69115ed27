import type { ReactNode } from "react";
import { requireSession } from "#app/_server/session.ts";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { NoPermission } from "#components/shared/no-permission.tsx";

const words = ["ui", "records", "records-ui", "objects", "importing"];

/** What a role may not do is said here; the verbs refuse it all the same. */
export default async function ImportsLayout({ children }: { children: ReactNode }) {
  const { rights } = await requireSession();
  if (!rights.some((right) => right.endsWith(".import"))) return <NoPermission />;
  return <ClientMessages namespaces={words}>{children}</ClientMessages>;
}
