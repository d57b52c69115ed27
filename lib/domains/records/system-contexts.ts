import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { findTenantWorkers } from "./worker-repository.ts";

/** The system at work in each company, or in one, as its administrator. */
export async function systemContexts(name: string, tenantId?: string): Promise<Context[]> {
  const workers = await findTenantWorkers();
  const wanted = workers.filter((worker) => tenantId === undefined || worker.tenantId === tenantId);
  const people = await Promise.all(wanted.map(({ userId }) => loadPrincipal(userId)));
  return people.flatMap((principal) => {
    if (!principal) return [];
    return [{ ...contextOf(principal, { kind: "system" }), actor: { type: "system", name } as const }];
  });
}
