import * as customers from "#lib/domains/customers/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { asks, reads, writes } from "../verb-endpoints.ts";

/** The API of the network between people and companies. */
export const relationEndpoints: Endpoint[] = [
  writes("post", "/relations", customers.linkRelation, {
    summary: "Say how two people, companies, competitors or colleagues stand to each other",
    right: "contact.update",
    status: 201,
    example: {
      from: { type: "contact", id: "contact_1" },
      kind: "former_colleague",
      to: { type: "contact", id: "contact_2" },
      strength: 4,
      note: "在金蝶共事三年",
    },
  }),
  writes("delete", "/relations/{id}", customers.unlinkRelation, {
    summary: "Take a relation back",
    right: "contact.update",
  }),
  reads("/relations/graph/{type}/{id}", customers.relationGraph, {
    summary: "Who and what stands around a record, up to three steps away",
    right: "contact.read",
  }),
  asks("/relations/connections", customers.findConnections, {
    summary: "Who of us can open the door to somebody",
    right: "contact.read",
    example: { to: { type: "contact", id: "contact_1" }, limit: 3 },
  }),
];
