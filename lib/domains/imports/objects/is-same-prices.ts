import { stableJson } from "#lib/platform/stable-json.ts";
import type { PriceLine } from "./reprice.ts";

const inOrder = (lines: readonly PriceLine[]): PriceLine[] =>
  lines.toSorted((one, other) => {
    const byQuantity = one.minQuantity - other.minQuantity;
    if (byQuantity !== 0) return byQuantity;
    const [from, than] = [one.validFrom ?? "", other.validFrom ?? ""];
    if (from === than) return 0;
    return from < than ? -1 : 1;
  });

/** Whether the same prices were read twice: earlier imports noted them in whatever order the database gave. */
export function isSamePrices(one: readonly PriceLine[], other: readonly PriceLine[]): boolean {
  return stableJson(inOrder(one)) === stableJson(inOrder(other));
}
