import type { Principal } from "#lib/platform/context.ts";
import { defaultLocale } from "#lib/platform/messages/locale.ts";
import type { RoleId, SessionView } from "./contract.ts";
import type { PersonRow } from "./repository.ts";
import { roles } from "./roles.ts";

/** A person with the scopes and rights of their role. */
export function principalOf(row: PersonRow): Principal {
  const role = roles[row.role as RoleId];
  return {
    tenantId: row.tenant_id,
    userId: row.user_id,
    name: row.name,
    role: row.role,
    teamId: row.team_id,
    teamPath: row.team_path,
    locale: row.locale === "en" ? "en" : defaultLocale,
    scopes: role.scopes,
    rights: new Set(role.rights),
  };
}

/** The same person as the screens see them. */
export function sessionViewOf(row: PersonRow): SessionView {
  return {
    user: {
      id: row.user_id,
      name: row.name,
      email: row.email,
      role: row.role as RoleId,
      locale: row.locale === "en" ? "en" : defaultLocale,
      team: row.team_id ? { id: row.team_id, name: row.team_name ?? "" } : null,
    },
    tenant: { id: row.tenant_id, name: row.tenant_name, demo: row.demo },
    rights: roles[row.role as RoleId].rights,
  };
}
