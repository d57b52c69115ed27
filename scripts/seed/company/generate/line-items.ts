import { productByCode } from "../products.ts";
import type { Random } from "../random.ts";
import type { LineItem, PipelineKey, SizeClass } from "../types.ts";
import type { ProductLine } from "../words/industry-pack.ts";

type Wanted = readonly [code: string, least: number, most: number];

/** What each size of deal buys; modules are chosen besides. */
const bases: Record<ProductLine, Record<SizeClass, readonly Wanted[]>> = {
  finance: {
    S: [
      ["FIN-STD", 1, 1],
      ["SVC-IMPL", 12, 22],
    ],
    M: [
      ["FIN-PRO", 1, 1],
      ["SVC-IMPL", 30, 55],
      ["SVC-TRAIN", 2, 4],
    ],
    L: [
      ["FIN-GRP", 1, 1],
      ["SVC-IMPL", 90, 140],
      ["SVC-API", 15, 35],
      ["SVC-TRAIN", 4, 8],
    ],
    XL: [
      ["FIN-GRP", 2, 2],
      ["SVC-IMPL", 220, 320],
      ["SVC-API", 40, 70],
      ["SVC-CARE", 1, 2],
    ],
  },
  crm: {
    S: [
      ["CRM-STD", 25, 60],
      ["SVC-IMPL", 10, 18],
    ],
    M: [
      ["CRM-PRO", 70, 150],
      ["SVC-IMPL", 25, 45],
      ["SVC-TRAIN", 2, 3],
    ],
    L: [
      ["CRM-ENT", 180, 320],
      ["SVC-IMPL", 60, 100],
      ["SVC-API", 15, 30],
    ],
    XL: [
      ["CRM-ENT", 480, 680],
      ["SVC-IMPL", 150, 220],
      ["SVC-API", 30, 60],
      ["SVC-CARE", 1, 2],
    ],
  },
  wms: {
    S: [
      ["WMS-STD", 1, 1],
      ["SVC-IMPL", 15, 25],
    ],
    M: [
      ["WMS-PRO", 1, 2],
      ["SVC-IMPL", 40, 60],
      ["SVC-TRAIN", 2, 4],
    ],
    L: [
      ["WMS-PRO", 3, 4],
      ["SVC-IMPL", 90, 130],
      ["SVC-API", 15, 30],
    ],
    XL: [
      ["WMS-ENT", 4, 5],
      ["SVC-IMPL", 180, 260],
      ["SVC-API", 40, 60],
      ["SVC-CARE", 1, 1],
    ],
  },
};
const modules: Record<ProductLine, readonly string[]> = {
  finance: ["FIN-EXP", "FIN-TAX", "FIN-BANK", "FIN-CONS"],
  crm: ["CRM-MKT", "CRM-SVC", "CRM-WECOM"],
  wms: ["WMS-AGV", "WMS-TRACE", "WMS-BILL"],
};
const moduleCount: Record<SizeClass, readonly [number, number]> = {
  S: [0, 1],
  M: [1, 1],
  L: [1, 2],
  XL: [2, 3],
};

function line(random: Random, [code, least, most]: Wanted, discount: number): LineItem {
  const { listPrice, minPrice } = productByCode(code);
  const quantity = random.between(least, most);
  const unitPrice = Math.max(minPrice, Math.round((listPrice * (1 - discount)) / 10) * 10);
  return { product: code, quantity, listPrice, unitPrice, total: quantity * unitPrice };
}

/** What is bought and for how much; the deal's amount is the sum of the totals. */
export function lineItems(
  random: Random,
  kind: ProductLine,
  size: SizeClass,
  pipeline: PipelineKey,
): LineItem[] {
  const discount = random.between(0, size === "S" ? 8 : 18) / 100;
  const [least, most] = moduleCount[size];
  const extra = random.shuffled(modules[kind]).slice(0, random.between(least, most));
  const wanted: Wanted[] = [...bases[kind][size], ...extra.map((code): Wanted => [code, 1, 1])];
  const renewing = wanted.filter(([code]) => !code.startsWith("SVC-"));
  const all = pipeline === "renewal" ? [...renewing, ["SVC-CARE", 1, 1] as Wanted] : wanted;
  return all.map((each) => line(random, each, discount));
}
