import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { tenants } from "#db/schema/tenants.ts";
import { type TenantSettings, tenantSettings } from "./contract.ts";

/** The company's settings, with what ships where it has set nothing. */
export async function selectSettings(tx: Tx): Promise<TenantSettings> {
  const [row] = await tx.select({ settings: tenants.settings }).from(tenants);
  return tenantSettings.parse(row?.settings ?? {});
}

/** By the administrator alone: the database refuses others. */
export async function mergeSettings(tx: Tx, set: Record<string, unknown>): Promise<void> {
  await tx.execute(sql`select set_tenant_settings(${JSON.stringify(set)}::jsonb)`);
}

/** By which rules the company's records were read for search. */
export async function readSearchVersion(tx: Tx): Promise<number | null> {
  const [row] = await tx.select({ settings: tenants.settings }).from(tenants);
  const { searchVersion } = (row?.settings ?? {}) as { searchVersion?: unknown };
  return typeof searchVersion === "number" ? searchVersion : null;
}

export const writeSearchVersion = (tx: Tx, searchVersion: number): Promise<void> =>
  mergeSettings(tx, { searchVersion });
