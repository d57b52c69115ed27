import { listCompetitors, nameCompetitor } from "#lib/domains/opportunities/index.ts";
import { companyKey } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";

/** The competitor of that name or alias; taken in by its name when nobody knows it. */
export async function competitorNamed(context: Context, name: string): Promise<string> {
  const key = companyKey(name).strict;
  const { items } = await listCompetitors(context, {});
  const known = items.find((each) =>
    [each.name, ...each.aliases].some((called) => companyKey(called).strict === key),
  );
  if (known) return known.id;
  return (await nameCompetitor(context, { name })).id;
}
