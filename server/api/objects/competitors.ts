import * as opportunities from "#lib/domains/opportunities/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { reads, writes } from "../verb-endpoints.ts";

const right = "competitor.manage";

/** The API of competitors. */
export const competitorEndpoints: Endpoint[] = [
  reads("/competitors", opportunities.listCompetitors, {
    summary: "Competitors with how many open deals they are in",
    right: "opportunity.read",
  }),
  writes("post", "/competitors", opportunities.createCompetitor, {
    summary: "Make a competitor",
    right,
    status: 201,
    example: { name: "云帆软件", aliases: ["云帆"], strengths: ["价格低"], weaknesses: ["没有本地实施团队"] },
  }),
  writes("patch", "/competitors/{id}", opportunities.updateCompetitor, {
    summary: "Change a competitor",
    right,
    example: { version: 2, set: { answer: "请客户看两家同行业的上线案例" } },
  }),
  writes("delete", "/competitors/{id}", opportunities.deleteCompetitor, {
    summary: "Put a competitor away",
    right,
  }),
];
