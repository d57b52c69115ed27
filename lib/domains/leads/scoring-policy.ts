import type { ScoreFactor } from "./contract.ts";

type Key = ScoreFactor["key"];

/** One version of how leads are scored. Weights sum to 1 and come from the product's requirements. */
export const scoringPolicy = {
  version: 1,
  weights: {
    companySize: 0.25,
    budget: 0.3,
    industryMatch: 0.2,
    urgency: 0.15,
    contactQuality: 0.1,
  } satisfies Record<Key, number>,
  /** What an unknown factor counts: below the middle, so that knowing more pays. */
  unknown: {
    companySize: 40,
    budget: 30,
    industryMatch: 40,
    urgency: 35,
    contactQuality: 40,
  } satisfies Record<Key, number>,
  companySize: { startup: 30, small: 45, medium: 65, large: 85, enterprise: 95 },
  /** Yuan at least → value. */
  budget: [
    [3_000_000, 100],
    [1_000_000, 90],
    [500_000, 80],
    [300_000, 70],
    [100_000, 55],
    [50_000, 35],
    [1, 20],
    [0, 10],
  ],
  targetIndustries: ["制造", "汽配", "汽车", "物流", "医药", "零售", "纺织", "食品", "电子", "机械"],
  industry: { target: 90, other: 55 },
  /** Days until the wanted date at most → value. */
  urgency: [
    [31, 95],
    [93, 80],
    [184, 60],
    [366, 40],
    [Number.POSITIVE_INFINITY, 25],
  ],
  overdueUrgency: 30,
  /** The first pattern that fits the title counts. */
  titles: [
    [/董事长|总裁|CEO|老板|创始人|总经理/i, 95],
    [/总监|厂长|院长|校长|C[TFI]O|副总|VP|^总$|总$/i, 85],
    [/经理|主任|部长|处长|科长|所长|店长|主管|负责人/, 75],
  ],
  otherTitle: 55,
  noChannelPenalty: 20,
} as const;
