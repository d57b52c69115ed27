import { makingPacks } from "./industries-making.ts";
import { tradingPacks } from "./industries-trading.ts";
import type { IndustryPack } from "./industry-pack.ts";

/** The trades that the company sells to. */
export const industryPacks: IndustryPack[] = [...makingPacks, ...tradingPacks];
