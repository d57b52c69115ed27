import type { CloseReasonDto } from "./contract.ts";

const shipped = {
  won: ["product_fit", "price", "relationship", "service", "brand", "delivery", "other"],
  lost: [
    "price",
    "product_fit",
    "competitor",
    "budget",
    "timing",
    "no_decision",
    "no_contact",
    "relationship",
    "service",
    "delivery",
    "other",
  ],
} as const;

/** What a company offers that has not made a list of its own. */
export function offeredReasons(own: readonly CloseReasonDto[]): CloseReasonDto[] {
  return (["won", "lost"] as const).flatMap((outcome) => {
    const mine = own.filter((each) => each.outcome === outcome);
    return mine.length > 0 ? mine : shipped[outcome].map((key) => ({ outcome, key, name: null }));
  });
}
