import { z } from "zod";
import type { CustomerTrait } from "#lib/domains/opportunities/contract.ts";
import { customerTraits } from "#lib/domains/opportunities/index.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import { defineTool, noResult } from "../tool.ts";

/** A trait's value as people read it: sizes and sources have words, industries and places are words. */
export function traitText({ trait, value }: Pick<CustomerTrait, "trait" | "value">, t: Translate): string {
  if (trait === "size") return t(`lead.size.${value}`);
  return trait === "source" ? t(`lead.source.${value}`) : value;
}

const columns = ["trait", "value", "highShare", "restShare"];
const shown = 10;

export const traitsShow = defineTool({
  name: "customer_traits",
  description:
    "What the customers that have bought for most have in common by industry, size, place and source, with shares against all others.",
  risk: "read",
  right: "opportunity.read",
  input: z.object({}),
  card: "record_table",
  async run(_none, { context, t }) {
    const output = await customerTraits(context, {});
    const rows = output.traits.slice(0, shown).map((each, at) => ({
      id: String(at),
      cells: [
        { text: t(`market.traits.of.${each.trait}`) },
        { text: traitText(each, t) },
        { text: `${each.highShare}%`, sort: each.highShare },
        { text: `${each.restShare}%`, sort: each.restShare },
      ],
    }));
    const data = {
      ...{ title: t("market.traits.title"), object: "customer", href: null, total: output.traits.length },
      columns: columns.map((key) => ({
        key,
        label: t(`market.traits.column.${key}`),
        numeric: key.endsWith("Share"),
      })),
      rows,
    };
    return {
      ...noResult,
      output,
      artifacts: rows.length === 0 ? [] : [{ kind: "record_table", data }],
      untrusted: rows.length > 0,
    };
  },
});
