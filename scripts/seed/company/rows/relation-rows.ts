import type { relations } from "#db/schema/relations.ts";
import { isoDay } from "../calendar.ts";
import type { Company } from "../generate-company.ts";
import { groupBy } from "../group-by.ts";
import { randomOf } from "../random.ts";
import type { Contact } from "../types.ts";
import { companyEdges, type Edge } from "./company-edges.ts";
import type { RowContext } from "./row-context.ts";

type Row = typeof relations.$inferInsert;

function peopleEdges(context: RowContext, people: Contact[]): Edge[] {
  const find = (part: Contact["part"]) => people.find((each) => each.part === part);
  const [boss, starter] = [find("boss"), find("business")];
  const edge = (from: Contact, kind: Row["kind"], to: Contact, strength: number): Edge => ({
    fromType: "contact",
    fromId: context.contactId(from),
    kind,
    toType: "contact",
    toId: context.contactId(to),
    strength,
  });
  const below = people
    .filter((each) => boss && each !== boss && each.part !== "user")
    .map((each) => edge(each, "reports_to", boss as Contact, 5));
  const user = find("user");
  const it = find("it");
  return [
    ...below,
    ...(user && starter ? [edge(user, "reports_to", starter, 5)] : []),
    ...(starter && boss ? [edge(starter, "influences", boss, 4)] : []),
    ...(it && boss && randomOf("it", it.key).chance(0.4) ? [edge(it, "influences", boss, 3)] : []),
  ];
}

/** People who worked at one company before know each other there. */
function formerEdges(context: RowContext, contacts: Contact[]): Edge[] {
  const byCustomer = groupBy(contacts, ({ customer }) => customer);
  return contacts.flatMap((contact) =>
    contact.elsewhere.flatMap(({ customer, to }) => {
      const known = byCustomer.get(customer)?.[0];
      if (to === null || !known || known === contact) return [];
      return {
        fromType: "contact" as const,
        fromId: context.contactId(contact),
        kind: "former_colleague" as const,
        toType: "contact" as const,
        toId: context.contactId(known),
        strength: 4,
        note: `都在${customer.short}待过`,
      };
    }),
  );
}

/** Who reports to, influences and knows whom; which companies belong together, and whose software they use. */
export function relationRows(context: RowContext, company: Company): Row[] {
  const byCustomer = groupBy(company.contacts, ({ customer }) => customer);
  const introduced = company.contacts
    .filter(({ part }) => part === "business")
    .slice(0, 40)
    .map(
      (contact): Edge => ({
        fromType: "user",
        fromId: context.userId(contact.customer.owner ?? "marketing"),
        kind: "knows",
        toType: "contact",
        toId: context.contactId(contact),
        strength: 4,
      }),
    );
  const edges = [
    ...[...byCustomer.values()].flatMap((people) => peopleEdges(context, people)),
    ...formerEdges(context, company.contacts),
    ...companyEdges(context, company),
    ...introduced,
  ];
  const createdAt = context.morning(context.today - 120);
  const rows = new Map(
    edges
      .filter(({ fromId, toId }) => fromId !== toId)
      .map((edge) => [`${edge.fromId}/${edge.kind}/${edge.toId}`, edge]),
  );
  return [...rows].map(([key, { note = null, ...edge }]) => ({
    id: context.id("relation", key, createdAt),
    tenantId: context.tenantId,
    ...edge,
    since: isoDay(context.today - 400),
    note,
    createdBy: context.userId("marketing"),
    createdAt,
    updatedAt: createdAt,
  }));
}
