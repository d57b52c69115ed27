import { z } from "zod";

const policySchema = z.object({
  to: z.array(z.string()),
  using: z.string().optional(),
  withCheck: z.string().optional(),
});
const tableSchema = z.object({
  name: z.string(),
  columns: z.record(z.string(), z.object({ notNull: z.boolean() })),
  policies: z.record(z.string(), policySchema),
});
export const snapshotSchema = z.object({ tables: z.record(z.string(), tableSchema) });
export type Snapshot = z.infer<typeof snapshotSchema>;

const APP_ROLE = "huike_app";

/** Tables that another tenant could read: without a tenant, a policy, or a policy that asks for the tenant. */
export function findOpenTables(names: string[], { tables }: Snapshot, migrations: string): string[] {
  const known = new Map(Object.values(tables).map((table) => [table.name, table]));
  const missing = names.filter((name) => !known.has(name)).map((name) => `${name}: has no migration`);
  const open = [...known.values()].flatMap((table) => {
    const own = table.name === "tenants" ? "id" : "tenant_id";
    const policies = Object.entries(table.policies);
    const walled = migrations.includes(`ALTER TABLE "${table.name}" ENABLE ROW LEVEL SECURITY`);
    return [
      ...(table.columns[own]?.notNull ? [] : [`${table.name}: has no ${own} that is never null`]),
      ...(policies.length > 0 ? [] : [`${table.name}: has no policy`]),
      ...(walled ? [] : [`${table.name}: row-level security is never switched on`]),
      ...policies.flatMap(([name, policy]) =>
        isWall(policy, own) ? [] : [`${table.name}: policy ${name} lets anyone in`],
      ),
    ];
  });
  return [...missing, ...open];
}

/** Whether every condition of a policy starts with the tenant and it holds for the app's role alone. */
function isWall({ to, using, withCheck }: z.infer<typeof policySchema>, own: string): boolean {
  const conditions = [using, withCheck].filter((condition) => condition !== undefined);
  const tenant = `${own} = (select current_setting('app.tenant', true))`;
  const asks =
    conditions.length > 0 &&
    conditions.every(
      (condition) => condition.startsWith(tenant) && !/\bor\b/i.test(outsideBrackets(condition)),
    );
  return asks && to.length === 1 && to[0] === APP_ROLE;
}

function outsideBrackets(text: string): string {
  const without = text.replace(/\([^()]*\)/g, "");
  return without === text ? text : outsideBrackets(without);
}
