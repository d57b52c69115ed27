import { activityReview } from "./activity-review.ts";
import { dealQuality } from "./deal-quality.ts";
import { leadAssign } from "./lead-assign.ts";
import { leadReassign } from "./lead-reassign.ts";
import { leadRule } from "./lead-rule.ts";
import { leadScore } from "./lead-score.ts";
import { performanceRank } from "./performance-rank.ts";
import { poolClaim } from "./pool-claim.ts";
import { poolRelease } from "./pool-release.ts";
import { teamOptimise } from "./team-optimise.ts";

/** What this agent is asked for. */
export const salesManagementIntents = [
  leadScore,
  leadAssign,
  leadReassign,
  leadRule,
  poolClaim,
  poolRelease,
  teamOptimise,
  dealQuality,
  performanceRank,
  activityReview,
] as const;
