import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const kindWords = /(?:管理)?(?:平台|系统|软件|套件|解决方案|产品|应用|服务)$/u;
const shortest = 2;

/** 云枢平台 is called 云枢, 维保通FSM by either half. */
function callsOf({ name, code }: RecordDto): string[] {
  const whole = String(name ?? "");
  const bare = whole.replace(kindWords, "");
  const halves = [/[\p{Script=Han}]{3,}/u, /[a-z][a-z0-9-]{2,}/iu].flatMap((part) => part.exec(bare) ?? []);
  return [whole, bare, String(code ?? ""), ...halves]
    .map((each) => each.trim().toLowerCase())
    .filter((each) => [...each].length >= shortest);
}

/** How much of a name a text holds; nothing where it does not call the product. */
function heldBy(text: string, product: RecordDto): number {
  const said = text.toLowerCase();
  return Math.max(0, ...callsOf(product).map((call) => (said.includes(call) ? call.length : 0)));
}

/** The product that a text calls by its name, short name or code; undefined where it calls none or two alike. */
export function productCalled(products: readonly RecordDto[], text: string): RecordDto | undefined {
  const held = products
    .map((product) => ({ product, held: heldBy(text, product) }))
    .filter((each) => each.held > 0)
    .toSorted((one, other) => other.held - one.held);
  const [best, next] = held;
  return best && best.held > (next?.held ?? 0) ? best.product : undefined;
}

/** The passages that are not of another product of ours. */
export function withoutOthers(
  hits: readonly SearchHit[],
  products: readonly RecordDto[],
  own: RecordDto | undefined,
): SearchHit[] {
  if (!own) return [...hits];
  return hits.filter((hit) => {
    const called = productCalled(products, hit.title);
    return !called || called.id === own.id;
  });
}

/** What its documents are looked for by: its name, and the name without what stands in letters. */
export const namesToSearch = (product: RecordDto | undefined): string[] => [
  ...new Set(
    product
      ? [String(product.name), String(product.name).replaceAll(/[a-z0-9\s-]+/giu, "")].filter(
          (each) => [...each].length >= shortest,
        )
      : [],
  ),
];
