import "server-only";
import type { RoleId } from "#lib/domains/identity/contract.ts";
import { demoLogins as findDemoLogins } from "#lib/domains/identity/index.ts";
import { env } from "#lib/platform/env.ts";

type DemoLogins = {
  password: string;
  logins: { email: string; name: string; role: RoleId; team: string | null }[];
};

/** The demo company's logins for the login page; null where there is no demo company. */
export async function demoLogins(): Promise<DemoLogins | null> {
  const password = env().DEMO_PASSWORD;
  if (!password) return null;
  const logins = await findDemoLogins();
  return logins.length > 0 ? { password, logins } : null;
}
