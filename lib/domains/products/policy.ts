import { requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";

const right = (name: string) => (context: Context) => requireRight(context, name);

export const mayReadProducts = right("product.read");
export const mayCreateProducts = right("product.create");
export const mayUpdateProducts = right("product.update");
export const mayDeleteProducts = right("product.delete");
export const mayRestoreProducts = right("product.restore");
export const mayEditManyProducts = right("product.bulk");
export const mayManagePrices = right("price.manage");
