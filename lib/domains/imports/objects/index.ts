import { AppError } from "#lib/platform/errors.ts";
import type { ImportObjectName } from "../contract.ts";
import { activityImport } from "./activity.ts";
import { contactImport } from "./contact.ts";
import { customerImport } from "./customer.ts";
import type { ImportObject } from "./import-object.ts";
import { leadImport } from "./lead.ts";
import { opportunityImport } from "./opportunity.ts";
import { productImport } from "./product.ts";

const objects: Record<ImportObjectName, ImportObject> = {
  customer: customerImport,
  contact: contactImport,
  lead: leadImport,
  opportunity: opportunityImport,
  product: productImport,
  activity: activityImport,
};

/** How an object comes in and goes out by file. Throws `invalid` for what does not. */
export function importObject(name: string): ImportObject {
  const found = Object.hasOwn(objects, name) ? objects[name as ImportObjectName] : undefined;
  if (found) return found;
  throw new AppError("invalid", `${name} is not imported`, { reason: "import_object", params: { name } });
}
