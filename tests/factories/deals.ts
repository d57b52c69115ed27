import { createContact, createCustomer } from "#lib/domains/customers/index.ts";
import type { CreateOpportunityInput, PipelineDto } from "#lib/domains/opportunities/contract.ts";
import {
  createOpportunity,
  ensureDefaultPipelines,
  getOpportunity,
  listPipelines,
} from "#lib/domains/opportunities/index.ts";
import { createPriceList, createProduct, setPrices } from "#lib/domains/products/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Company } from "./company.ts";

let made = 0;

/** A customer of the person that resembles no other one. */
export async function aCustomer(context: Context): Promise<string> {
  made += 1;
  return (await createCustomer(context, { name: `第${made}家制造有限公司`, onDuplicate: "create" })).id;
}

export async function aContact(context: Context, customer: string): Promise<string> {
  made += 1;
  return (await createContact(context, { name: `王${made}号`, customer, onDuplicate: "create" })).id;
}

/** A deal of the person with a customer of its own. */
export async function aDeal(context: Context, more: Partial<CreateOpportunityInput> = {}): Promise<string> {
  const customer = more.customer ?? (await aCustomer(context));
  made += 1;
  return (await createOpportunity(context, { name: `第${made}个项目`, ...more, customer })).id;
}

export async function readDeal(context: Context, id: string) {
  const deal = await getOpportunity(context, { id });
  if (!deal) throw new Error(`no deal ${id} to see`);
  return deal as typeof deal & Record<string, unknown>;
}

/** The main pipeline that ships, with its stages by key. */
export async function mainPipeline(
  company: Company,
): Promise<PipelineDto & { stage: (key: string) => string }> {
  await ensureDefaultPipelines(company.admin.context, {});
  const { items } = await listPipelines(company.rep.context, {});
  const main = items.find((pipeline) => pipeline.main);
  if (!main) throw new Error("no main pipeline");
  const stage = (key: string) => {
    const found = main.stages.find((each) => each.key === key);
    if (!found) throw new Error(`no stage ${key}`);
    return found.id;
  };
  return { ...main, stage };
}

/** A product that costs 1000 on the main list and never less than 800. */
export async function aProduct(company: Company): Promise<{ product: string; priceList: string }> {
  made += 1;
  const { context } = company.product;
  const { id: product } = await createProduct(context, {
    code: `P-${made}`,
    name: `产品${made}`,
    unit: "套",
  });
  const { id: priceList } = await createPriceList(context, { name: `价目表${made}`, main: true });
  await setPrices(context, {
    priceList,
    product,
    prices: [
      { unitPrice: 1000, minPrice: 800 },
      { unitPrice: 900, minPrice: 700, minQuantity: 10 },
    ],
  });
  return { product, priceList };
}
