import type { RoleId } from "../contract.ts";
import { findDemoLogins } from "../repository.ts";

/** The logins of the demo tenant, empty where there is none. */
export async function demoLogins(): Promise<
  { email: string; name: string; role: RoleId; team: string | null }[]
> {
  const rows = await findDemoLogins();
  return rows.map((row) => ({ ...row, role: row.role as RoleId }));
}
