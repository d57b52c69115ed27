import type { FunnelStep } from "./contract.ts";

export type FunnelLine = Omit<FunnelStep, "conversion">;

/** How many of those that came to a stage came further: to the next one, from the last to an order. */
export function funnelSteps(lines: readonly FunnelLine[], won: number): FunnelStep[] {
  return lines.map((line, at) => {
    const further = lines[at + 1]?.reached ?? won;
    const conversion = line.reached === 0 ? null : Math.round((further / line.reached) * 1000) / 10;
    return { ...line, conversion };
  });
}
