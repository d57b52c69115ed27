import "server-only";
import type { Endpoint } from "#app/_server/api/endpoint.ts";

/** What the document says of an address and a method. */
export type Operation = Omit<Endpoint, "run">;
