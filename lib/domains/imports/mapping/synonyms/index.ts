import { abroad } from "./abroad/index.ts";
import { activity } from "./activity.ts";
import { contact } from "./contact.ts";
import { customer } from "./customer.ts";
import { lead } from "./lead.ts";
import { opportunity } from "./opportunity.ts";
import { product } from "./product.ts";
import type { Synonym } from "./synonym.ts";

const usual: Record<string, readonly Synonym[]> = {
  lead,
  customer,
  contact,
  opportunity,
  product,
  activity,
};

/** The headers of every object that can be imported, those of Chinese and English systems first. */
export const synonyms: Record<string, readonly Synonym[]> = Object.fromEntries(
  Object.entries(usual).map(([object, entries]) => [object, [...entries, ...abroad(object)]]),
);
