import type { z } from "zod";
import { createContact, createCustomer, getContact, getCustomer } from "#lib/domains/customers/index.ts";
import { listMembers } from "#lib/domains/identity/index.ts";
import { createOpportunity } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import type { Became } from "../conversion-repository.ts";
import type { LeadRow } from "../records-repository.ts";
import type { convertLeadInput } from "./contract.ts";
import { contactOf, customerOf, opportunityOf } from "./proposal.ts";

type Input = z.output<typeof convertLeadInput>;
type Converting = { context: Context; lead: LeadRow; input: Input; owner: { owner?: string } };

/** A refusal for looking the same, saying of what: the caller asks about it. */
async function sayingWhat<T>(object: "customer" | "contact", work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.options.reason !== "record_duplicate") throw error;
    const params = { ...error.options.params, object };
    throw new AppError(error.code, error.message, { ...error.options, params, cause: error });
  }
}

function missing(field: "customer" | "contact"): AppError {
  return new AppError("not_found", `no such ${field}`, {
    reason: "record_not_found",
    fields: [{ field, reason: "reference_not_found" }],
  });
}

async function customerFor({ context, lead, input, owner }: Converting): Promise<string> {
  if (input.customer) {
    const known = await getCustomer(context, { id: input.customer });
    if (known) return known.id;
    throw missing("customer");
  }
  const values = customerOf(lead);
  if (!values) throw new AppError("precondition", "nobody is named", { reason: "lead_needs_name" });
  const { onDuplicate } = input;
  const made = createCustomer(context, { ...values, ...owner, onDuplicate });
  return (await sayingWhat("customer", made)).id;
}

async function contactFor({ context, lead, input }: Converting, customer: string): Promise<string | null> {
  if (input.contact) {
    const known = await getContact(context, { id: input.contact });
    if (known) return known.id;
    throw missing("contact");
  }
  const values = contactOf(lead);
  if (!values) return null;
  const { onDuplicate } = input;
  const made = createContact(context, { ...values, customer, onDuplicate });
  return (await sayingWhat("contact", made)).id;
}

async function opportunityFor(
  { context, lead, input, owner }: Converting,
  customer: string,
  contact: string | null,
): Promise<string | null> {
  if (!input.opportunity) return null;
  const of = { customer, ...(contact && { contact }), lead: lead.id };
  const values = { ...opportunityOf(lead), ...withoutUndefined(input.opportunity), ...of, ...owner };
  return (await createOpportunity(context, values)).id;
}

/** Makes or finds what a lead becomes, for its owner; an owner who has left is followed by who converts. */
export async function become(asking: Asking, context: Context, lead: LeadRow, input: Input): Promise<Became> {
  const members = lead.ownerId ? await listMembers(asking.tx) : [];
  const owner = members.some(({ id }) => id === lead.ownerId) ? { owner: lead.ownerId ?? "" } : {};
  const converting = { context, lead, input, owner };
  const customerId = await customerFor(converting);
  const contactId = await contactFor(converting, customerId);
  const opportunityId = await opportunityFor(converting, customerId, contactId);
  return { customerId, contactId, opportunityId };
}
