import { findContactDuplicates, findCustomerDuplicates } from "#lib/domains/customers/index.ts";
import { query } from "#lib/platform/query.ts";
import { recordRef } from "#lib/platform/records/schemas/contract.ts";
import { asConverter } from "../conversion/as-converter.ts";
import { contactOf, customerOf, opportunityOf } from "../conversion/proposal.ts";
import { mayConvertLeads, refusePooled, requireLeadInSight } from "../policy.ts";
import { findLead } from "../repository.ts";

/** What a lead would become, and the customers and contacts that look the same: what is asked before it is converted. */
export const proposeConversion = query({
  name: "lead.propose_conversion",
  input: recordRef,
  access: mayConvertLeads,
  run: async ({ tx, context, input }) => {
    const lead = requireLeadInSight(await findLead(tx, input.id));
    refusePooled(context, lead);
    const [customer, contact] = [customerOf(lead), contactOf(lead)];
    const converter = asConverter(context);
    const { contactPhone: phone, contactEmail: email, contactWechat: wechat } = lead;
    const [customers, contacts] = await Promise.all([
      customer ? findCustomerDuplicates(converter, { name: customer.name, phone, email }) : { items: [] },
      contact
        ? findContactDuplicates(converter, { name: contact.name, phone, email, wechat })
        : { items: [] },
    ]);
    return {
      customer,
      contact,
      opportunity: opportunityOf(lead),
      similar: { customers: customers.items, contacts: contacts.items },
    };
  },
});
