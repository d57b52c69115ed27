import { listContacts } from "#lib/domains/customers/index.ts";
import type { RecordObject, SearchHit } from "#lib/domains/records/contract.ts";
import { globalSearch } from "#lib/domains/records/index.ts";
import { companyKey, similarNames } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";

export type Mention = { text: string; objects?: RecordObject[] | undefined; customer?: string | undefined };
export type MeantRecord = { object: RecordObject; id: string; label: string; detail: string | null };
/** `one` record, `many` to choose from, or `none`; records that the person may not see do not exist. */
export type Meant = { text: string; status: "one" | "many" | "none"; records: MeantRecord[] };

const most = 8;

function meantBy(text: string, records: MeantRecord[]): Meant {
  const status = records.length === 1 ? "one" : records.length === 0 ? "none" : "many";
  return { text, status, records: records.slice(0, most) };
}

/** 张总 among the people of one company: by name, surname and title, sound. */
async function inCompany(context: Context, text: string, customer: string): Promise<MeantRecord[]> {
  const filter = { field: "customer", op: "eq" as const, value: customer };
  const { items } = await listContacts(context, { filter, limit: 200 });
  const scored = items.map((contact) => ({
    contact,
    score: similarNames(text, String(contact.name), "person").score,
  }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => best > 0 && score >= best - 0.05)
    .map(({ contact }) => ({
      object: "contact",
      id: contact.id,
      label: String(contact.name),
      detail: typeof contact.title === "string" ? contact.title : null,
    }));
}

const recordOf = ({ object, id, title, subtitle, company }: SearchHit): MeantRecord => ({
  object,
  id,
  label: title,
  detail: company?.name ?? subtitle,
});

const sameName = (text: string, title: string): boolean =>
  text === title || companyKey(text).strict === companyKey(title).strict;

/** The records that words may mean. A name that is written just so leaves no other. */
export async function resolveMention(context: Context, { text, objects, customer }: Mention): Promise<Meant> {
  if (customer && (!objects || objects.includes("contact"))) {
    const people = await inCompany(context, text, customer);
    if (people.length > 0) return meantBy(text, people);
  }
  const { groups, fuzzy } = await globalSearch(context, {
    q: text,
    limit: most,
    ...(objects && { objects }),
  });
  const hits = groups.flatMap(({ items }) => items);
  const exact = fuzzy ? [] : hits.filter((hit) => sameName(text, hit.title));
  return meantBy(text, (exact.length > 0 ? exact : hits).map(recordOf));
}
