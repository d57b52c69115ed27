import { z } from "zod";
import { companySizes } from "#lib/domains/leads/contract.ts";
import { filter } from "#lib/platform/records/contract.ts";

const id = z.string().max(64);

/** What is missing for a move: a field to fill, or a criterion of a stage that is left or entered. */
export type UnmetRule = {
  kind: "required" | "entry" | "exit";
  /** The field's name, or the criterion's key. */
  key: string;
  /** The field's label, or the criterion's words. */
  text: string;
  stage: { id: string; name: string };
  /** Told, and in nobody's way. */
  advisory: boolean;
};

/** What is wrong with a deal, with the evidence. */
export type StuckCause =
  | { cause: "over_normal_days"; days: number; normalDays: number }
  | { cause: "quiet"; days: number; since: string }
  | { cause: "close_date_passed"; days: number; on: string }
  | { cause: "next_step_overdue"; days: number; on: string }
  | { cause: "no_next_step" }
  | { cause: "no_decision_maker"; winRate: number };
export const stuckCauses = [
  "over_normal_days",
  "quiet",
  "close_date_passed",
  "next_step_overdue",
  "no_next_step",
  "no_decision_maker",
] as const satisfies readonly StuckCause["cause"][];
/** What makes a deal stand still. The other causes say what it lacks besides: a deal of yesterday lacks it as well. */
export const stallCauses = [
  "over_normal_days",
  "quiet",
  "close_date_passed",
  "next_step_overdue",
] as const satisfies readonly StuckCause["cause"][];
export const listStuckInput = z
  .object({
    filter: filter.optional(),
    /** Deals with at least one of these; any when not said. */
    causes: z.array(z.enum(stuckCauses)).min(1).optional(),
    /** Deals with at least so many. */
    least: z.number().int().min(1).max(stuckCauses.length).default(1),
    /** So many days without an activity are too many. */
    quietDays: z.number().int().min(1).max(400).default(14),
    limit: z.number().int().min(1).max(200).default(50),
  })
  .strict();

export const forecastInput = z
  .object({
    unit: z.enum(["month", "quarter"]).default("month"),
    /** A day of the first period; today's when not said. */
    from: z.iso.date().optional(),
    periods: z.number().int().min(1).max(24).default(3),
    by: z.enum(["owner", "team", "pipeline"]).optional(),
    filter: filter.optional(),
  })
  .strict();
/** In yuan. Committed is won and commit; best adds the best case; weighted is won and every open deal by its chance. */
export type ForecastSums = {
  open: number;
  wonCount: number;
  won: number;
  commit: number;
  bestCase: number;
  pipeline: number;
  committed: number;
  best: number;
  weighted: number;
};
type ForecastGroup = ForecastSums & { group: { id: string | null; name: string } };
export type Forecast = {
  periods: { from: string; to: string; total: ForecastSums; groups: ForecastGroup[] }[];
  /** Open deals whose day lies before the first period, and those that have no day: in no period's sums. */
  overdue: ForecastSums;
  undated: ForecastSums;
};

export const funnelInput = z
  .object({
    pipeline: id.optional(),
    /** Deals created from and to these days. */
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
    filter: filter.optional(),
  })
  .strict();
export type FunnelStep = {
  stage: { id: string; name: string; key: string };
  /** Open deals that stand here now. */
  count: number;
  amount: number;
  /** Deals that came this far or further, and their amounts. */
  reached: number;
  reachedAmount: number;
  /** Percent of them that came further; null where none came. */
  conversion: number | null;
  /** Days spent here by those that left, null where none has. */
  averageDays: number | null;
};
export type Funnel = {
  steps: FunnelStep[];
  won: number;
  wonAmount: number;
  lost: number;
  lostAmount: number;
};

export type StageChangeDto = {
  id: string;
  at: string;
  by: { id: string; name: string };
  from: { id: string; name: string } | null;
  to: { id: string; name: string };
  daysSpent: number | null;
  amount: number | null;
  unmet: string[];
  overrideReason: string | null;
};
export type StageHistory = {
  changes: StageChangeDto[];
  /** Days in each stage, all stays together; where it stands now counts up to now. */
  stages: { id: string; name: string; days: number; stays: number }[];
};

const closed = ["won", "lost"] as const;
/** What a deal is to be like: its customer's industry and size, and its amount in yuan. */
export const similarDealsInput = z
  .object({
    industry: z.string().trim().min(1).max(60).optional(),
    size: z.enum(companySizes).optional(),
    amount: z.number().positive().max(1e12).optional(),
    need: z.string().trim().min(2).max(200).optional(),
    outcome: z.enum(closed).optional(),
    except: id.optional(),
    limit: z.number().int().min(1).max(20).default(3),
  })
  .strict();
/** A deal that is over and like another one; `alike` says in what. */
export type SimilarDeal = {
  id: string;
  name: string;
  customer: { id: string; name: string };
  industry: string | null;
  size: string | null;
  amount: number | null;
  outcome: "won" | "lost";
  closedOn: string;
  closeReason: string | null;
  owner: { id: string; name: string } | null;
  alike: ("industry" | "size" | "amount" | "need")[];
};

export const trackRecordsInput = z
  .object({
    /** What counts as experience: deals won in it are told apart. */
    industry: z.string().trim().min(1).max(60).optional(),
    /** Deals that ended before this day are left out. */
    since: z.iso.date().optional(),
  })
  .strict();
/** What one person has open and how their deals ended; amounts in yuan. */
export type TrackRecord = {
  userId: string;
  open: number;
  openAmount: number;
  won: number;
  wonAmount: number;
  lost: number;
  wonInIndustry: number;
  /** From the beginning to the signature, of the deals won. */
  averageDays: number | null;
};

/** What the best customers have in common: how large a share of them has it, and of all others, in percent. */
export type CustomerTrait = {
  trait: "industry" | "size" | "region" | "source";
  value: string;
  high: number;
  highShare: number;
  restShare: number;
};
/** `high` customers have bought for most, each for `least` yuan or more; `rest` are all others. */
export type CustomerTraits = {
  high: number;
  rest: number;
  bought: number;
  least: number;
  traits: CustomerTrait[];
};

export const practices = ["decider", "talks", "visit", "champion", "rivals", "risks"] as const;
/** How many of the won and of the lost deals had something that good practice asks for. */
export type PracticeShare = {
  practice: (typeof practices)[number];
  wonWith: number;
  won: number;
  lostWith: number;
  lost: number;
};
/** A deal that went on although a criterion did not hold, who moved it and why. */
export type Deviation = {
  deal: { id: string; name: string };
  by: string;
  from: string | null;
  to: string;
  unmet: string[];
  reason: string | null;
  on: string;
};
