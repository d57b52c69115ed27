import type { Endpoint } from "./endpoint.ts";
import { itemEndpoints } from "./item-endpoints.ts";
import { listEndpoints } from "./list-endpoints.ts";
import { manyEndpoints } from "./many-endpoints.ts";
import type { RecordVerbs } from "./record-verbs.ts";

/** All addresses of a kind of record: those of its list, of one and of many. */
export function recordEndpoints(verbs: RecordVerbs): Endpoint[] {
  return [...listEndpoints(verbs), ...itemEndpoints(verbs), ...manyEndpoints(verbs)];
}
