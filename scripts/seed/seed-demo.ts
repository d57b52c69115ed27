import { findTenants } from "#db/seed/find-tenants.ts";
import { now } from "#lib/platform/clock.ts";
import { demoPeople } from "./demo-people.ts";
import { insertDemo } from "./insert-demo.ts";
import { seedKnowledge } from "./knowledge/seed-knowledge.ts";

export type Seeded = { created: boolean; logins: { email: string; role: string }[]; password: string };

const logins = demoPeople.map(({ login, role }) => ({ email: `${login}@demo.huike`, role }));

/** Fills an empty database with the demo company; a database that holds a company stays as it is. */
export async function seedDemo(options: { ownerUrl: string; password: string }): Promise<Seeded> {
  const { ownerUrl, password } = options;
  const found = await findTenants(ownerUrl);
  if (!found.any) await insertDemo(ownerUrl, password, now());
  // Documents that ship with a later version of the product come to a demo company that is there already.
  await seedKnowledge(ownerUrl, now());
  if (found.any) return { created: false, logins: found.demo ? logins : [], password };
  return { created: true, logins, password };
}
