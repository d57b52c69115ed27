import type { Endpoint } from "../endpoint.ts";

/** What the document says of an address and a method. */
export type Operation = Omit<Endpoint, "run">;
