import { createTenant } from "#db/seed/create-tenant.ts";
import { createTenantInput } from "#lib/domains/identity/contract.ts";
import { hashPassword } from "#lib/domains/identity/index.ts";
import { env } from "#lib/platform/env.ts";
import { newId } from "#lib/platform/ids.ts";

type Given = { company: string; name: string; email: string; password: string };

/** Adds an empty company with its first administrator. Throws when the address is taken or the input is wrong. */
export async function createCompany(given: Given): Promise<{ tenantId: string }> {
  const { company, name, email, password } = createTenantInput.parse(given);
  const [tenantId, teamId] = [newId("tenant"), newId("team")];
  const passwordHash = await hashPassword(password);
  await createTenant(env().DATABASE_URL, {
    tenant: { id: tenantId, name: company },
    teams: [{ id: teamId, tenantId, name: company, path: `/${teamId}/` }],
    users: [{ id: newId("user"), tenantId, email, name, passwordHash, role: "admin", teamId }],
  });
  return { tenantId };
}
