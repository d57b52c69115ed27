import { z } from "zod";
import { pooledObjects } from "#lib/domains/pools/contract.ts";
import { listPools } from "#lib/domains/pools/index.ts";
import { defineTool, noResult } from "../tool.ts";

export const poolList = defineTool({
  name: "pool_list",
  description:
    "Public pools of leads and customers: how many wait there, how many the person may still claim today, and the pools' rules.",
  risk: "read",
  right: "conversation.use",
  input: z.object({ object: z.enum(pooledObjects).optional() }),
  card: "record_table",
  async run(given, { context, t }) {
    const { items } = await listPools(context, given);
    const rows = items.map((pool) => ({
      id: pool.id,
      href: `/pools/${pool.object}`,
      cells: [
        { text: pool.name },
        { text: t(`objects.${pool.object}`) },
        { text: String(pool.waiting), sort: pool.waiting },
        {
          text: pool.claimsLeft === null ? t("agents.pool.unlimited") : String(pool.claimsLeft),
          sort: pool.claimsLeft,
        },
      ],
    }));
    const columns = [
      { key: "name", label: t("agents.pool.name") },
      { key: "object", label: t("agents.pool.object") },
      { key: "waiting", label: t("agents.pool.waiting"), numeric: true },
      { key: "claimsLeft", label: t("agents.pool.claimsLeft"), numeric: true },
    ];
    return {
      ...noResult,
      output: { pools: items },
      artifacts:
        rows.length === 0
          ? []
          : [
              {
                kind: "record_table",
                data: {
                  title: t("agents.pool.title"),
                  object: "pool",
                  href: null,
                  total: rows.length,
                  columns,
                  rows,
                },
              },
            ],
    };
  },
});
