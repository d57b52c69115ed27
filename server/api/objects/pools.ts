import * as pools from "#lib/domains/pools/index.ts";
import type { Endpoint } from "../endpoint.ts";
import { asks, reads, writes } from "../verb-endpoints.ts";

const right = "pool.manage";
const records = [{ id: "customer_1" }];

/** The API of public pools: 线索池 and 公海. */
export const poolEndpoints: Endpoint[] = [
  reads("/pools", pools.listPools, {
    summary: "The pools that you may take from or look after, with what waits there",
  }),
  writes("post", "/pools", pools.createPool, {
    summary: "Make a pool",
    right,
    status: 201,
    example: {
      object: "customer",
      name: "华东公海",
      team: "team_1",
      dailyClaims: 10,
      protectionDays: 30,
      recycleRules: [
        {
          name: "六十天没跟进",
          filter: { field: "lastActivityAt", op: "within", value: { olderThan: 60, unit: "day" } },
        },
      ],
    },
  }),
  writes("patch", "/pools/{id}", pools.updatePool, {
    summary: "Change a pool",
    right,
    example: { version: 2, set: { dailyClaims: 5, coolingDays: 7 } },
  }),
  writes("post", "/pools/{id}/archive", pools.archivePool, { summary: "Take a pool out of use", right }),
  asks("/pools/{pool}/preview", pools.previewRecycle, {
    summary: "Who would lose what by the pool's rules, or by others",
    right,
    example: { protectionDays: 15, limit: 50 },
  }),
  writes("post", "/pools/{pool}/recycle", pools.recyclePool, {
    summary: "Let a stretch of records fall into the pool by its rules",
    right,
    example: { limit: 200 },
  }),
  writes("post", "/pools/claim", pools.claimFromPool, {
    summary: "Take records out of their pool for oneself",
    right: "pool.claim",
    example: { object: "customer", records },
  }),
  writes("post", "/pools/return", pools.returnToPool, {
    summary: "Put records into a pool",
    right: "pool.return",
    example: { object: "customer", records, pool: "pool_2", reason: "半年联系不上，区域同事更熟" },
  }),
  writes("post", "/pools/assign", pools.assignFromPool, {
    summary: "Give records out of their pool to a person, or to whom the rules say",
    right: "pool.assign",
    example: { object: "customer", records, to: "user_1", reason: "老客户的兄弟公司" },
  }),
  reads("/pools/history", pools.poolHistory, {
    summary: "What went into and out of a pool, or where a record went",
    example: { record: "customer_1" },
  }),
  reads("/owner-changes/{object}/{id}", pools.ownerHistory, {
    summary: "Who had a lead or customer when, and why it changed hands",
  }),
];
