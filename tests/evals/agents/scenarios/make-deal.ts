import type { CreateOpportunityInput } from "#lib/domains/opportunities/contract.ts";
import {
  closeLost,
  closeWon,
  createOpportunity,
  getOpportunity,
  setCompetitors,
  setRisks,
} from "#lib/domains/opportunities/index.ts";
import type { CreateProductInput } from "#lib/domains/products/contract.ts";
import { createPriceList, createProduct, listPriceLists, setPrices } from "#lib/domains/products/index.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { provideEnv } from "#lib/platform/env.ts";
import type { Stand } from "./company.ts";

const dayMs = 86_400_000;

/** How a deal ended: `on` so many days after it was made. */
type End = { outcome: "won" | "lost"; after?: number; reason?: string; note?: string };
type Deal = CreateOpportunityInput & {
  risks?: Parameters<typeof setRisks>[1]["risks"];
  competitors?: Parameters<typeof setCompetitors>[1]["competitors"];
  end?: End;
};

async function versionOf(context: Context, id: string): Promise<number> {
  const deal = await getOpportunity(context, { id });
  if (!deal) throw new Error(`no deal ${id}`);
  return deal.version;
}

async function close(context: Context, id: string, { outcome, after = 0, ...end }: End): Promise<void> {
  provideEnv({ CLOCK_FIXED_AT: new Date(now().getTime() + after * dayMs).toISOString() });
  const version = await versionOf(context, id);
  if (outcome === "won") await closeWon(context, { id, version, ...end });
  else await closeLost(context, { id, version, reason: "other", ...end });
}

/** A deal with what hangs on it, and its end where it has one. The stage is named by its key. */
export async function makeDeal(
  context: Context,
  given: Record<string, unknown>,
  { ids }: Stand,
): Promise<{ id: string }> {
  const { stage, risks, competitors, end, ...facts } = given as Deal;
  const at = stage ? { stage: ids[`stage_${stage}`] ?? stage } : {};
  const { id } = await createOpportunity(context, { ...facts, ...at });
  if (risks) await setRisks(context, { id, version: await versionOf(context, id), risks });
  if (competitors) await setCompetitors(context, { id, version: await versionOf(context, id), competitors });
  if (end) await close(context, id, end);
  return { id };
}

/** A product, with its price on the main list. */
export async function makeProduct(context: Context, given: Record<string, unknown>): Promise<{ id: string }> {
  const { price, minPrice, ...facts } = given as CreateProductInput & { price?: number; minPrice?: number };
  const { id: product } = await createProduct(context, facts);
  if (price === undefined) return { id: product };
  const { items } = await listPriceLists(context, {});
  const list = items[0]?.id ?? (await createPriceList(context, { name: "标准价目表", main: true })).id;
  await setPrices(context, { priceList: list, product, prices: [{ unitPrice: price, minPrice }] });
  return { id: product };
}
