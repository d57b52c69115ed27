import { pool } from "#db/client.ts";

/** Every company, with the administrator in whose name its rules run. */
export async function findTenantWorkers(): Promise<{ tenantId: string; userId: string }[]> {
  const rows = await pool()<{ tenant_id: string; user_id: string }[]>`select * from worker_tenants()`;
  return rows.map((row) => ({ tenantId: row.tenant_id, userId: row.user_id }));
}
