import { sql } from "drizzle-orm";
import { bigint, pgPolicy, pgRole, text, timestamp } from "drizzle-orm/pg-core";

/** The role the app connects as: owns nothing, cannot bypass row-level security. */
export const appRole = pgRole("huike_app").existing();

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
export const createdAt = () => moment("created_at").notNull().defaultNow();
export const updatedAt = () => moment("updated_at").notNull().defaultNow();
export const tenantId = () => text("tenant_id").notNull();
export const version = () => bigint("version", { mode: "number" }).notNull().default(1);

// Wrapped in a sub-select, a setting is read once a query and not once a row.
export const tenantSetting = sql`(select current_setting('app.tenant', true))`;
export const userSetting = sql`(select current_setting('app.user', true))`;
export const teamSetting = sql`(select current_setting('app.team_path', true))`;

/** The policy of a table whose rows every member of the tenant may reach; finer rules are the domain's. */
export const tenantPolicy = () =>
  pgPolicy("tenant_only", {
    as: "permissive",
    for: "all",
    to: appRole,
    using: sql`tenant_id = ${tenantSetting}`,
    withCheck: sql`tenant_id = ${tenantSetting}`,
  });

/** The policy of a table whose rows belong to one person; `all` is for the system's own work. */
export const privatePolicy = () =>
  pgPolicy("owner_only", {
    as: "permissive",
    for: "all",
    to: appRole,
    using: sql`tenant_id = ${tenantSetting} and (user_id = ${userSetting} or (select current_setting('app.system', true)) = 'on')`,
    withCheck: sql`tenant_id = ${tenantSetting} and (user_id = ${userSetting} or (select current_setting('app.system', true)) = 'on')`,
  });

/** The policies of an owned record: within the tenant, and within the person's scope for this object. */
export function ownedPolicies(object: string) {
  const scope = sql.raw(`(select current_setting('app.scope_${object}', true))`);
  // A case and not a chain of ors: the planner takes the ors for very selective and sorts the whole table.
  const visible = sql`tenant_id = ${tenantSetting} and (case ${scope}
    when 'all' then tenant_id is not null
    when 'team' then owner_id = ${userSetting} or starts_with(team_path, ${teamSetting})
    when 'own' then owner_id = ${userSetting} or (owner_id is null and team_path = ${teamSetting})
    else false end)`;
  return [
    pgPolicy("in_scope", { as: "permissive", for: "select", to: appRole, using: visible }),
    pgPolicy("insert_in_tenant", {
      as: "permissive",
      for: "insert",
      to: appRole,
      withCheck: sql`tenant_id = ${tenantSetting} and ${scope} <> 'none'`,
    }),
    pgPolicy("update_in_scope", {
      as: "permissive",
      for: "update",
      to: appRole,
      using: visible,
      withCheck: sql`tenant_id = ${tenantSetting}`,
    }),
  ];
}
