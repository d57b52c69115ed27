export type * from "./contract.ts";
export { CURRENCY_CODES, LEAD_SOURCES, SIZE_BANDS } from "./contract.ts";
export { INTENTS } from "./intents/catalogue.ts";
export { normalise } from "./text/normalise.ts";
export { understand } from "./understand.ts";
