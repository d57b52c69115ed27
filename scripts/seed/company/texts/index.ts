import type { Beats } from "./beat.ts";
import { between } from "./between.ts";
import { care } from "./care.ts";
import { leadBeats } from "./leads.ts";
import { lost } from "./lost.ts";
import { needs } from "./needs.ts";
import { negotiation } from "./negotiation.ts";
import { opening } from "./opening.ts";
import { proposal } from "./proposal.ts";
import { renewal } from "./renewal.ts";
import { stuck } from "./stuck.ts";
import { won } from "./won.ts";

const all = {
  ...opening,
  ...needs,
  ...proposal,
  ...negotiation,
  ...won,
  ...lost,
  ...stuck,
  ...between,
  ...care,
  ...leadBeats,
  ...renewal,
};
export type BeatName = keyof typeof all;

/** All that can happen, by name. */
export const beats: Beats & Record<BeatName, Beats[string]> = all;
