import type { contactPositions } from "#db/schema/contact-positions.ts";
import type { contacts } from "#db/schema/contacts.ts";
import type { customers } from "#db/schema/customers.ts";
import { isoDay } from "../calendar.ts";
import { randomOf } from "../random.ts";
import type { Contact } from "../types.ts";
import type { RowContext } from "./row-context.ts";
import type { Touches } from "./touch-times.ts";

type CustomerRow = typeof customers.$inferInsert;

/** The people; whose they are is their customer's. */
export function contactRows(
  context: RowContext,
  all: Contact[],
  byId: Map<string, CustomerRow>,
  touches: Touches,
): (typeof contacts.$inferInsert)[] {
  return all.map((contact) => {
    const random = randomOf("contact-row", contact.key);
    const customer = byId.get(context.customerId(contact.customer));
    if (!customer) throw new Error(`no row of ${contact.customer.name}`);
    const createdAt = context.morning(contact.created);
    return {
      id: context.contactId(contact),
      tenantId: context.tenantId,
      ownerId: customer.ownerId ?? null,
      teamId: customer.teamId ?? null,
      teamPath: customer.teamPath,
      collaboratorIds: customer.collaboratorIds ?? [],
      customerId: customer.id,
      name: contact.name,
      surname: contact.surname,
      gender: contact.female ? ("female" as const) : ("male" as const),
      title: contact.title,
      department: contact.department,
      phone: contact.phone,
      landline: contact.landline,
      email: contact.email,
      wechat: contact.wechat,
      preferredChannel: random.pick(["phone", "wechat", "wechat", "email", "visit"] as const),
      source: contact.customer.source,
      lastActivityAt: touches.last.get(contact.key) ?? null,
      nextActivityAt: touches.next.get(contact.key) ?? null,
      createdBy: customer.createdBy,
      createdAt,
      updatedAt: touches.last.get(contact.key) ?? createdAt,
    };
  });
}

/** Where they work and worked. */
export function positionRows(context: RowContext, all: Contact[]): (typeof contactPositions.$inferInsert)[] {
  return all.flatMap((contact) => {
    const random = randomOf("position", contact.key);
    const createdAt = context.morning(contact.created);
    const common = {
      tenantId: context.tenantId,
      contactId: context.contactId(contact),
      createdBy: context.userId(contact.customer.owner ?? "marketing"),
      createdAt,
      updatedAt: createdAt,
    };
    const past = contact.elsewhere.find(({ to }) => to !== null)?.to;
    const main = {
      ...common,
      id: context.id("position", contact.key, createdAt),
      customerId: context.customerId(contact.customer),
      title: contact.title,
      department: contact.department,
      startsOn: isoDay(past ? past + random.between(1, 30) : contact.created - random.between(100, 2200)),
      endsOn: null,
      main: true,
    };
    const others = contact.elsewhere.map(({ customer, title, from, to }, at) => ({
      ...common,
      id: context.id("position", `${contact.key}/${at}`, createdAt),
      customerId: context.customerId(customer),
      title,
      department: to === null ? "集团总部" : contact.department,
      startsOn: isoDay(from),
      endsOn: to === null ? null : isoDay(to),
      main: false,
    }));
    return [main, ...others];
  });
}
