export type * from "./contract.ts";
export { understand } from "./understand.ts";
