import type { Turn } from "#agents/runtime/turn.ts";
import { understand } from "#lib/language/index.ts";
import { env } from "#lib/platform/env.ts";
import type { Days } from "../periods.ts";

const lookBack = 4;

/** The period and the target, in yuan, that a question before named: 差多少 after 下季度能做到800万吗. */
export function forecastBefore({ history, now }: Turn): { days?: Days; target?: number } | undefined {
  const said = history.filter(({ role }) => role === "user").slice(-lookBack);
  for (const { text } of said.toReversed()) {
    const { entities } = understand(text, { now, timeZone: env().TIME_ZONE });
    const money = entities.find((each) => each.type === "money");
    const date = entities.find((each) => each.type === "date");
    const compares = entities.some((each) => each.type === "period_comparison");
    if ((!money && !date) || compares) continue;
    return {
      ...(date && { days: { from: date.value.from, to: date.value.to } }),
      ...(money?.value.amount && { target: money.value.amount }),
    };
  }
  return undefined;
}
