import { z } from "zod";
import type { Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { traitText } from "#agents/tools/customers/traits.ts";
import type { CustomerTraits } from "#lib/domains/opportunities/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";

/** Fewer say nothing about what they share. */
const enough = 5;
const told = 4;
/** So many percent points more than the others is worth telling. */
const apart = 10;

function compose(turn: Turn, done: Parameters<typeof replyWith>[1]): Reply {
  const { t } = turn;
  const output = resultOf(done, "customer_traits")?.output as CustomerTraits | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const { high, bought, least, rest, traits } = output;
  if (bought < enough) return replyWith(turn, [], t("market.traits.tooFew", { bought, enough }));
  const strong = traits.filter(({ highShare, restShare }) => highShare - restShare >= apart).slice(0, told);
  const head = t("market.traits.head", { high, least: formatMoney(least, t), bought, rest });
  if (strong.length === 0) return replyWith(turn, done, [head, t("market.traits.none")].join("\n\n"));
  const lines = strong.map((each) =>
    t("market.traits.line", {
      ...each,
      trait: t(`market.traits.of.${each.trait}`),
      value: traitText(each, t),
    }),
  );
  const [first] = strong;
  const place = strong.find(({ trait }) => trait === "industry" || trait === "region") ?? first;
  const value = place ? traitText(place, t) : "";
  const text = [head, lines.map((line) => `- ${line}`).join("\n"), t("market.traits.advice", { value })];
  const chip = { label: t("market.traits.chip", { value }), text: t("market.traits.chipText", { value }) };
  const sought = place && (place.trait === "industry" || place.trait === "region");
  return { ...replyWith(turn, done, text.join("\n\n")), suggestions: sought ? [chip] : [] };
}

/** What the best customers have in common, with the sample and the shares it rests on, and where to look for more. */
export const tellCustomerTraitsSkill = defineSkill({
  name: "tell_customer_traits",
  agent: "market",
  intents: ["customer.traits"],
  shows: ["record_table"],
  input: z.object({}),
  read: () => ({}),
  gather: (_none, _turn, done) =>
    wasTried(done, "customer_traits") ? [] : [{ tool: "customer_traits", input: {} }],
  compose: (_none, turn, done) => compose(turn, done),
});
