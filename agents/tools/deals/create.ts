import { createOpportunityInput } from "#lib/domains/opportunities/contract.ts";
import { createOpportunity } from "#lib/domains/opportunities/index.ts";
import { isLarge } from "../limits.ts";
import { proposeCreation } from "../records/propose-creation.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";

// Who decides is said person by person, with stakeholder_set.
const input = createOpportunityInput.omit({ owner: true, override: true, stakeholders: true });

export const opportunityCreate = defineTool({
  name: "opportunity_create",
  description:
    "Open a deal with a customer, in the main pipeline's first stage unless said otherwise; amounts in yuan, items by product id.",
  risk: "write",
  right: "opportunity.create",
  input,
  card: "record",
  asks: ({ amount }) => (isLarge(amount) ? "amount" : null),
  async run(given, env) {
    const { id } = await env.once((context) => createOpportunity(context, given));
    return written(env, { object: "opportunity", id, op: "create", changed: Object.keys(given) });
  },
  propose: (given, env) => proposeCreation(env, "opportunity", given),
});
