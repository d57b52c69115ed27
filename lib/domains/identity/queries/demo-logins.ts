import { findDemoLogins } from "../repository.ts";

/** The logins of the demo tenant, empty where there is none. */
export async function demoLogins(): Promise<{ email: string; name: string; role: string; team: string | null }[]> {
  return [...(await findDemoLogins())];
}
