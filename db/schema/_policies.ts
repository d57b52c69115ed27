import { type SQL, sql } from "drizzle-orm";
import { pgPolicy } from "drizzle-orm/pg-core";
import { appRole, teamSetting, tenantSetting, userSetting } from "./_columns.ts";

const permissive = { as: "permissive", to: appRole } as const;
const inTenant = sql`tenant_id = ${tenantSetting}`;
const isSystem = sql`(select current_setting('app.system', true)) = 'on'`;
const mine = sql`${inTenant} and (user_id = ${userSetting} or ${isSystem})`;

/** The policy of a table whose rows every member of the tenant may reach; finer rules are the domain's. */
export const tenantPolicy = () =>
  pgPolicy("tenant_only", { ...permissive, for: "all", using: inTenant, withCheck: inTenant });

/** The policy of a table whose rows belong to one person; the system's own work passes. */
export const privatePolicy = () =>
  pgPolicy("owner_only", { ...permissive, for: "all", using: mine, withCheck: mine });

/** The policies of a letter box: colleagues may put something in, its person alone reads and empties it. */
export const inboxPolicies = () => [
  pgPolicy("read_own", { ...permissive, for: "select", using: mine }),
  pgPolicy("send_in_tenant", { ...permissive, for: "insert", withCheck: inTenant }),
  pgPolicy("change_own", { ...permissive, for: "update", using: mine, withCheck: mine }),
  pgPolicy("delete_own", { ...permissive, for: "delete", using: mine }),
];

/** The scope that the person has for an object, read once a query. */
export const scopeSetting = (object: string): SQL =>
  sql.raw(`(select current_setting('app.scope_${object}', true))`);

export type Reach = {
  /** People in `collaborator_ids` see the record as well. */
  collaborators?: boolean;
  /** In a public pool, the pool's team and all below it see the record. */
  pooled?: boolean;
  /** Who sees what it hangs on sees it: the subject's owner, collaborators and teams. */
  subject?: boolean;
};

/**
 * Which rows are within the person's scope.
 * A case and not a chain of ors: the planner takes the ors for very selective and sorts the whole table.
 */
export function visibleRows(scope: SQL, { collaborators, pooled, subject }: Reach = {}): SQL {
  const has = (column: string) => sql`${userSetting} = any(${sql.raw(column)})`;
  const shared = [
    ...(collaborators ? [has("collaborator_ids")] : []),
    ...(pooled ? [sql`(pool_id is not null and starts_with(${teamSetting}, team_path))`] : []),
    ...(subject ? [sql`subject_owner_id = ${userSetting}`, has("subject_collaborator_ids")] : []),
  ];
  const either = (parts: SQL[]) => sql.join(parts, sql` or `);
  const own = [
    sql`owner_id = ${userSetting}`,
    sql`(owner_id is null and team_path = ${teamSetting})`,
    ...shared,
  ];
  const team = [
    sql`owner_id = ${userSetting}`,
    sql`starts_with(team_path, ${teamSetting})`,
    ...(subject ? [sql`starts_with(subject_team_path, ${teamSetting})`] : []),
    ...shared,
  ];
  return sql`${inTenant} and (case ${scope}
    when 'all' then tenant_id is not null
    when 'team' then ${either(team)}
    when 'own' then ${either(own)}
    else false end)`;
}

/** The policies of an owned record: within the tenant, and within the person's scope for this object. */
export function ownedPolicies(object: string, reach: Reach = {}) {
  const scope = scopeSetting(object);
  return scopedPolicies(visibleRows(scope, reach), sql`${inTenant} and ${scope} <> 'none'`);
}

/** Rows that are seen and written by one rule, and made by another. Nobody deletes them: they are put away. */
export function scopedPolicies(visible: SQL, insertable: SQL) {
  return [
    pgPolicy("in_scope", { ...permissive, for: "select", using: visible }),
    pgPolicy("insert_in_tenant", { ...permissive, for: "insert", withCheck: insertable }),
    pgPolicy("update_in_scope", { ...permissive, for: "update", using: visible, withCheck: inTenant }),
  ];
}

const meantFor = sql`(cardinality(audience_roles) = 0 or (select current_setting('app.role', true)) = any(audience_roles))
  and (cardinality(audience_paths) = 0 or exists (
    select 1 from unnest(audience_paths) as path where starts_with(${teamSetting}, path)))`;

/** The policies of a document that has an audience: its owner, administrators and the system see it whatever that is. */
export function audiencePolicies() {
  const seen = sql`${inTenant} and (owner_id = ${userSetting} or ${isSystem}
    or (select current_setting('app.role', true)) = 'admin' or (${meantFor}))`;
  return scopedPolicies(seen, inTenant);
}

/** The policy of what belongs to a document: it is seen by whom the document is seen. */
export const partOfDocumentPolicy = () => {
  const seen = sql`${inTenant} and exists (select 1 from knowledge_documents d where d.id = document_id)`;
  return pgPolicy("with_document", { ...permissive, for: "all", using: seen, withCheck: seen });
};
