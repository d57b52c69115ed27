import type { Tx } from "#db/client.ts";
import type { Context } from "../context.ts";
import type { FieldSpec } from "./contract.ts";

/** Who asks, in which transaction, and the tenant's own fields of the object asked for. */
export type Asking = {
  tx: Tx;
  context: Context;
  custom?: readonly FieldSpec[];
  /** The month in which the tenant's year begins; quarters and years count from it. */
  fiscalStart?: number;
};
