import type { StuckCause } from "../arcs.ts";
import { type Day, workday } from "../calendar.ts";
import { randomOf } from "../random.ts";
import { expand } from "../texts/expand.ts";
import { beats } from "../texts/index.ts";
import type { Activity, Deal } from "../types.ts";
import type { Facts } from "./facts.ts";

type Risk = Deal["risks"][number];
const stuckRisks: Record<StuckCause, Omit<Risk, "note">> = {
  budget_approval: {
    kind: "budget",
    level: "high",
    title: "预算审批没有日期",
    mitigation: "替客户写好投入产出说明，请主管约财务负责人",
  },
  decision_maker_changed: {
    kind: "decision",
    level: "high",
    title: "拍板的人换了",
    mitigation: "两周内约见新任分管领导，重讲价值",
  },
  legal_review: {
    kind: "legal",
    level: "medium",
    title: "合同压在对方法务",
    mitigation: "我方法务直接与对方法务通话，逐条过",
  },
  rival_test: {
    kind: "competition",
    level: "high",
    title: "客户在等对手测试结果",
    mitigation: "提出同场景对比测试，并去见拍板的人",
  },
  no_next_step: {
    kind: "relationship",
    level: "medium",
    title: "没有约定下一步",
    mitigation: "换个人突破，带老客户案例上门",
  },
  security_review: {
    kind: "technical",
    level: "medium",
    title: "信息安全评审未过",
    mitigation: "安全同事补齐材料，赶下一次评审会",
  },
};

function risksOf(deal: Deal): Risk[] {
  const risks: Risk[] = [];
  if (deal.stuck) risks.push({ ...stuckRisks[deal.stuck as StuckCause], note: null });
  if (deal.rival)
    risks.push({
      kind: "competition",
      level: deal.outcome === "lost" ? "high" : "medium",
      title: `${deal.rival}在竞争`,
      mitigation: "用总成本和落地能力对比，避免只比首年价格",
      note: null,
    });
  if (!deal.stakeholders.some(({ part }) => part === "boss"))
    risks.push({
      kind: "decision",
      level: deal.stage >= 2 ? "high" : "low",
      title: "还没见到拍板的人",
      mitigation: "请主管出面约见",
      note: null,
    });
  if (deal.slippedFrom !== null)
    risks.push({
      kind: "timing",
      level: "high",
      title: "签约时间已推迟到本季度",
      mitigation: "每周确认一次节点，材料提前备好",
      note: null,
    });
  if (deal.previousOwner)
    risks.push({
      kind: "relationship",
      level: "medium",
      title: "负责人更换，关系需要重建",
      mitigation: "新负责人上门一次，补发交接说明",
      note: null,
    });
  return risks;
}

/** What stands in a calendar; the rest is a task. */
const plannable = (kind: Activity["kind"]): "visit" | "call" | "meeting" | "task" =>
  kind === "visit" || kind === "call" || kind === "meeting" ? kind : "task";

/** What the last notes say becomes the deal's reason, its risks and its next step. */
export function withEndings(
  deals: Deal[],
  told: Map<string, Activity[]>,
  facts: Map<string, Facts>,
  today: Day,
): Deal[] {
  return deals.map((deal) => {
    const random = randomOf("ending", deal.key);
    const last = told.get(deal.key)?.findLast(({ beat }) => /^(won|lost|cancelled)_/.test(beat));
    const reason = deal.reason && { ...deal.reason, note: last?.body ?? "" };
    if (deal.outcome !== "open") return { ...deal, reason, risks: risksOf(deal) };
    const on = workday(today + random.between(0, 9));
    const plan =
      deal.stage >= 3
        ? (["negotiate_meeting", "redline_call", "price_talk"] as const)
        : deal.stage === 2
          ? (["boss_meeting", "quote_mail", "solution_meeting"] as const)
          : (["survey_visit", "demo_meeting", "first_visit"] as const);
    const beat = beats[random.pick(plan)];
    const text = `${expand(beat.plan, facts.get(deal.key) ?? {}, random)}（${deal.customer.short}）`;
    return {
      ...deal,
      risks: risksOf(deal),
      nextStep: deal.stuck ? null : { text, kind: plannable(beat.kind), on },
    };
  });
}
