import { activity } from "./activity.ts";
import { contact } from "./contact.ts";
import { customer } from "./customer.ts";
import { lead } from "./lead.ts";
import { opportunity } from "./opportunity.ts";
import { product } from "./product.ts";
import type { Synonym } from "./synonym.ts";

/** The headers of every object that can be imported. */
export const synonyms: Record<string, readonly Synonym[]> = {
  lead,
  customer,
  contact,
  opportunity,
  product,
  activity,
};
