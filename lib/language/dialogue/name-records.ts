import type { Understanding } from "../contract.ts";
import type { KnownNames, NameEntry, TalkedAbout } from "../model/dialogue.ts";
import type { PersonValue } from "../model/entity.ts";

type Entry = Exclude<NameEntry, string> & { title?: string; customer?: string };

const entriesOf = (list: readonly NameEntry[] | undefined): Entry[] =>
  (list ?? []).map((each) => (typeof each === "string" ? { name: each } : each));

const alike = (name: string, said: string): boolean =>
  name === said || (said.length >= 2 && name.includes(said)) || (name.length >= 2 && said.includes(name));

/** A person by name, or by surname and title; at the company that is talked about when it is one of several. */
function personOf(
  { name, surname, title }: PersonValue,
  contacts: Entry[],
  companies: string[],
): Entry | undefined {
  const whole = contacts.filter((each) => each.name === name);
  const called = contacts.filter(
    (each) => each.name.startsWith(surname) && title !== undefined && (each.title ?? "").includes(title),
  );
  const surnamed = title === undefined ? [] : contacts.filter((each) => each.name.startsWith(surname));
  const found = [whole, called, surnamed].find((each) => each.length > 0) ?? [];
  const there = found.filter(({ company }) => companies.includes(company ?? ""));
  if (there.length === 1) return there[0];
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Returns the records that a message names, the one it is about first, under the names that the tenant knows them by.
 * A person of whom there are several is none.
 */
export function nameRecords(
  { entities, intents: [top] }: Understanding,
  names: KnownNames,
  before: readonly TalkedAbout[],
): TalkedAbout[] {
  const intent = top?.name ?? "none";
  const customers = entriesOf(names.customers);
  const leads = entriesOf(names.leads);
  const companies = entities.flatMap((entity) => (entity.type === "company" ? [entity.value.name] : []));
  const canonical = companies.map((said) => customers.find(({ name }) => alike(name, said))?.name ?? said);
  const near = before.flatMap(({ type, label, company }) =>
    type === "customer" ? [label] : (company ?? []),
  );
  const about: TalkedAbout[] = [];
  for (const [at, label] of canonical.entries()) {
    const lead = leads.find(({ company = "", name }) => alike(company || name, companies[at] ?? label));
    const known = customers.some(({ name }) => name === label);
    const ofLead = intent.startsWith("lead.") || (!known && lead !== undefined);
    about.push({
      type: ofLead ? "lead" : "customer",
      label: ofLead ? (lead?.company ?? lead?.name ?? label) : label,
    });
  }
  const people = entities.flatMap((entity): TalkedAbout[] => {
    if (entity.type !== "person") return [];
    const lead = leads.find(({ name }) => name === entity.value.name);
    if (lead && about.length === 0) return [{ type: "lead", label: lead.company ?? lead.name }];
    const known = personOf(entity.value, entriesOf(names.contacts), canonical.length > 0 ? canonical : near);
    if (known) return personAndCompany(known);
    const colleague = entriesOf(names.people).find(({ name }) => name === entity.value.name);
    return [{ type: colleague ? "user" : "contact", label: entity.value.name }];
  });
  const deals = dealsOf(entities, intent, names, canonical);
  const things = entities.flatMap((entity): TalkedAbout[] =>
    entity.type === "product" || entity.type === "competitor"
      ? [{ type: entity.type, label: entity.value.name }]
      : [],
  );
  return [...deals, ...about, ...people, ...things, ...onlyContacts(about, people, names)];
}

/** 他 behind a company can only be the one person that is known there. */
function onlyContacts(about: TalkedAbout[], people: TalkedAbout[], names: KnownNames): TalkedAbout[] {
  if (people.length > 0) return [];
  return about.flatMap(({ type, label }) => {
    const there = entriesOf(names.contacts).filter(({ company }) => company === label);
    const [only] = there;
    return type === "customer" && only && there.length === 1
      ? [{ type: "contact", label: only.name, company: label }]
      : [];
  });
}

/** The person, and the company that is talked about with them. */
function personAndCompany({ name, company }: Entry): TalkedAbout[] {
  if (company === undefined) return [{ type: "contact", label: name }];
  return [
    { type: "contact", label: name, company },
    { type: "customer", label: company },
  ];
}

/** The deals that are named, or the only one of the company that is named where a deal is talked about. */
function dealsOf(
  entities: Understanding["entities"],
  intent: string,
  names: KnownNames,
  companies: readonly string[],
): TalkedAbout[] {
  const deals = entriesOf(names.opportunities);
  const present = ({ name, company, customer }: Entry): TalkedAbout => {
    const owner = company ?? customer;
    return { type: "opportunity", label: name, ...(owner && { company: owner }) };
  };
  const named = entities.flatMap((entity) =>
    entity.type === "opportunity"
      ? [deals.find(({ name }) => name === entity.value.name) ?? { name: entity.value.name }]
      : [],
  );
  if (named.length > 0) return named.map(present);
  const spoken = intent.startsWith("opportunity.") && intent !== "opportunity.create";
  const theirs = deals.filter(({ name, company, customer }) =>
    companies.some((each) => each === company || each === customer || name.includes(each)),
  );
  return spoken && theirs.length === 1 ? theirs.map(present) : [];
}
