import type { IdKind } from "#lib/platform/ids.ts";
import { type Day, momentOf } from "../calendar.ts";
import { makeId } from "../make-id.ts";
import { randomOf } from "../random.ts";
import type { Contact, Customer, Deal, Lead } from "../types.ts";

export type Place = { id: string; path: string };
export type Placed = {
  tenantId: string;
  teams: Map<string, Place>;
  /** By login: the person's id and the team they sit in. */
  people: Map<string, { id: string; team: string }>;
};

/** Turns the names that the story uses into ids and columns of one tenant. */
export type RowContext = ReturnType<typeof rowContext>;

const opening = 9 * 60;

export function rowContext(placed: Placed, today: Day) {
  const { tenantId } = placed;
  const ids = new Map<string, string>();
  const id = (kind: IdKind, key: string, at: Date): string => {
    const name = `${kind}/${key}`;
    const known = ids.get(name);
    if (known) return known;
    const made = makeId(kind, at, randomOf("id", tenantId, name));
    ids.set(name, made);
    return made;
  };
  const personOf = (login: string) => {
    const person = placed.people.get(login);
    if (!person) throw new Error(`nobody is called ${login}`);
    return person;
  };
  const team = (key: string): Place => {
    const place = placed.teams.get(key);
    if (!place) throw new Error(`no team ${key}`);
    return place;
  };
  const userId = (login: string): string => personOf(login).id;
  return {
    tenantId,
    today,
    id,
    team,
    userId,
    maybeUser: (login: string | null): string | null => (login ? userId(login) : null),
    morning: (day: Day): Date => momentOf(day, opening),
    /** Owner and team columns of what a person has. */
    owned: (login: string) => {
      const person = personOf(login);
      const { id: teamId, path } = team(person.team);
      return { tenantId, ownerId: person.id, teamId, teamPath: path };
    },
    customerId: (customer: Customer): string =>
      id("customer", customer.key, momentOf(customer.created, opening)),
    contactId: (contact: Contact): string =>
      id("contact", contact.key, momentOf(contact.created, opening + 5)),
    dealId: (deal: Deal): string => id("opportunity", deal.key, momentOf(deal.created, opening + 10)),
    leadId: (lead: Lead): string => id("lead", lead.key, lead.created),
  };
}
