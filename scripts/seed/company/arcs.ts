import type { BeatName } from "./texts/index.ts";
import type { Outcome, PipelineKey } from "./types.ts";

/** The course of a deal: what happens in each stage that it reaches, and how it ends. */
export type Arc = {
  outcome: Outcome;
  pipeline: PipelineKey;
  weight: number;
  /** Why it ended so. */
  reason: string | null;
  /** Told only of deals with a rival, or only of deals without. */
  rival?: boolean;
  stages: readonly (readonly BeatName[])[];
};

const arc = (
  outcome: Outcome,
  pipeline: PipelineKey,
  weight: number,
  reason: string | null,
  stages: Arc["stages"],
  rival?: boolean,
): Arc => ({ outcome, pipeline, weight, reason, stages, ...(rival !== undefined && { rival }) });

const meet = ["first_call", "intro_wechat", "first_visit"] as const;
const meetOnline = ["first_call", "first_mail", "web_demo"] as const;
const ask = ["survey_visit", "needs_note", "demo_meeting", "tech_answer"] as const;
const askLittle = ["survey_visit", "demo_meeting"] as const;

/** All courses, by name. Stages are those of the pipeline, in order. */
export const arcs = {
  won_pilot: arc("won", "new_business", 4, "pilot_proved", [
    meet,
    ask,
    ["solution_meeting", "pilot_start", "pilot_week", "pilot_result"],
    ["quote_mail", "price_talk", "negotiate_meeting"],
    ["redline", "redline_call", "won_pilot"],
  ]),
  won_reference: arc(
    "won",
    "new_business",
    3,
    "reference_customer",
    [
      meet,
      ask,
      ["solution_meeting", "reference_visit", "quote_mail"],
      ["price_talk", "discount_note", "negotiate_meeting"],
      ["redline", "won_reference"],
    ],
    false,
  ),
  won_boss: arc(
    "won",
    "new_business",
    3,
    "executive_sponsor",
    [
      meet,
      ["boss_meeting", ...askLittle],
      ["solution_meeting", "quote_mail"],
      ["negotiate_meeting"],
      ["redline", "won_boss"],
    ],
    false,
  ),
  won_deadline: arc(
    "won",
    "new_business",
    2,
    "deadline",
    [
      meetOnline,
      ask,
      ["solution_meeting", "quote_mail"],
      ["price_talk", "negotiate_meeting"],
      ["redline", "redline_call", "won_deadline"],
    ],
    false,
  ),
  won_value: arc("won", "new_business", 3, "value_proved", [
    meet,
    [...ask, "fin_call"],
    ["solution_meeting", "boss_meeting", "quote_mail"],
    ["price_talk", "discount_note", "negotiate_meeting"],
    ["redline", "won_value"],
  ]),
  won_rival: arc(
    "won",
    "new_business",
    4,
    "better_product",
    [
      meetOnline,
      ask,
      ["solution_meeting", "rival_appears", "rival_answer", "boss_meeting"],
      ["quote_mail", "price_talk", "negotiate_meeting"],
      ["redline", "won_rival"],
    ],
    true,
  ),
  lost_price: arc(
    "lost",
    "new_business",
    7,
    "price",
    [
      meet,
      ask,
      ["solution_meeting", "quote_mail", "rival_appears"],
      ["price_talk", "rival_low", "lost_price"],
    ],
    true,
  ),
  lost_no_decision_maker: arc(
    "lost",
    "new_business",
    4,
    "no_decision_maker",
    [meetOnline, ask, ["quote_mail", "boss_missed", "boss_missed", "lost_no_decision_maker"]],
    false,
  ),
  lost_budget: arc(
    "lost",
    "new_business",
    3,
    "no_budget",
    [meet, ask, ["solution_meeting", "quote_mail", "lost_budget"]],
    false,
  ),
  lost_feature: arc("lost", "new_business", 3, "feature_gap", [
    meetOnline,
    ask,
    ["solution_meeting", "tech_call", "lost_feature"],
  ]),
  lost_group: arc(
    "lost",
    "new_business",
    2,
    "group_standard",
    [meet, ask, ["solution_meeting", "lost_group"]],
    false,
  ),
  lost_champion_left: arc(
    "lost",
    "new_business",
    2,
    "champion_left",
    [meet, ask, ["quote_mail", "lost_champion_left"]],
    false,
  ),
  lost_slow: arc(
    "lost",
    "new_business",
    2,
    "slow_response",
    [meetOnline, ["demo_meeting", "lost_slow"]],
    false,
  ),
  lost_delivery: arc(
    "lost",
    "new_business",
    2,
    "delivery_risk",
    [meet, ask, ["solution_meeting", "quote_mail"], ["negotiate_meeting", "lost_delivery"]],
    false,
  ),
  cancelled_project: arc("cancelled", "new_business", 1, "project_cancelled", [
    meet,
    ["survey_visit", "cancelled_project"],
  ]),
  won_renew: arc("won", "renewal", 5, "satisfied", [
    ["usage_review"],
    ["renewal_quote"],
    ["renewal_price"],
    ["redline_call", "won_renew"],
  ]),
  won_expand: arc("won", "renewal", 4, "expansion", [
    ["usage_review", "expand_need"],
    ["renewal_quote", "boss_meeting"],
    ["price_talk"],
    ["redline", "won_expand"],
  ]),
  lost_usage: arc(
    "lost",
    "renewal",
    4,
    "low_usage",
    [
      ["low_usage", "usage_review"],
      ["renewal_quote", "lost_usage"],
    ],
    false,
  ),
  lost_renewal_price: arc(
    "lost",
    "renewal",
    2,
    "price",
    [["usage_review"], ["renewal_quote", "rival_appears"], ["renewal_price", "rival_low", "lost_price"]],
    true,
  ),
  open_new: arc(
    "open",
    "new_business",
    3,
    null,
    [
      meet,
      ask,
      ["solution_meeting", "quote_mail", "boss_meeting"],
      ["price_talk", "discount_note", "negotiate_meeting"],
      ["redline", "redline_call"],
    ],
    false,
  ),
  open_pilot: arc(
    "open",
    "new_business",
    2,
    null,
    [
      meet,
      ask,
      ["solution_meeting", "pilot_start", "pilot_week", "pilot_result"],
      ["quote_mail", "price_talk", "negotiate_meeting"],
      ["redline", "redline_call"],
    ],
    false,
  ),
  open_rival: arc(
    "open",
    "new_business",
    3,
    null,
    [
      meetOnline,
      ask,
      ["solution_meeting", "rival_appears", "rival_answer"],
      ["quote_mail", "price_talk", "rival_low"],
      ["redline", "redline_call"],
    ],
    true,
  ),
  open_renewal: arc(
    "open",
    "renewal",
    3,
    null,
    [["usage_review"], ["renewal_quote"], ["renewal_price"], ["redline", "redline_call"]],
    false,
  ),
} satisfies Record<string, Arc>;
export type ArcName = keyof typeof arcs;

/** The courses that a deal of that kind may take. */
export function arcsFor(
  outcome: Outcome,
  pipeline: PipelineKey,
  rival: boolean,
): (readonly [ArcName, number])[] {
  return (Object.entries(arcs) as [ArcName, Arc][])
    .filter(([, each]) => each.outcome === outcome && each.pipeline === pipeline)
    .filter(([, each]) => each.rival === undefined || each.rival === rival)
    .map(([name, each]) => [name, each.weight] as const);
}

/** Why a deal stands still, with the beat that says so. */
export const stuckCauses = {
  budget_approval: "stuck_budget",
  decision_maker_changed: "stuck_boss_changed",
  legal_review: "stuck_legal",
  rival_test: "stuck_rival_test",
  no_next_step: "stuck_no_next_step",
  security_review: "stuck_security",
} as const satisfies Record<string, BeatName>;
export type StuckCause = keyof typeof stuckCauses;
