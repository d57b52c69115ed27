import postgres from "postgres";

/** Whether the database holds any company, and whether the demo company is among them. */
export async function findTenants(ownerUrl: string): Promise<{ any: boolean; demo: boolean }> {
  const sql = postgres(ownerUrl, { max: 1 });
  try {
    const [row] = await sql`select count(*) > 0 as any, coalesce(bool_or(demo), false) as demo from tenants`;
    return { any: row?.any === true, demo: row?.demo === true };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
