export const productLines = ["finance", "crm", "wms"] as const;
export type ProductLine = (typeof productLines)[number];

/** What people of one trade talk about. */
export type IndustryPack = {
  /** As `lib/language` names it. */
  industry: string;
  /** How companies of the trade end, with the word for their mail domain. */
  endings: readonly (readonly [string, string])[];
  weight: number;
  /** How eager the trade is for each line. */
  lines: Record<ProductLine, number>;
  places: readonly string[];
  volumes: readonly string[];
  /** What hurts without each line. */
  pains: Record<ProductLine, readonly string[]>;
  /** What a product is asked to do and may not do yet. */
  wishes: readonly string[];
};
