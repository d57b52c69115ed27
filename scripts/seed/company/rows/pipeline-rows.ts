import type { pipelines } from "#db/schema/pipelines.ts";
import type { stages } from "#db/schema/stages.ts";
import type { Criterion } from "#lib/domains/opportunities/contract.ts";
import { normalDays } from "../generate/stage-visits.ts";
import type { PipelineKey } from "../types.ts";
import type { RowContext } from "./row-context.ts";

type StagePlan = {
  key: string;
  name: string;
  probability: number;
  guidance: string;
  required?: string[];
  exit?: Criterion[];
};

const hasAmount: Criterion = {
  key: "has_amount",
  text: "已填金额",
  filter: { field: "amount", op: "gt", value: 0 },
};
const hasClose: Criterion = {
  key: "has_close_date",
  text: "已填预计成交日",
  filter: { field: "expectedCloseOn", op: "is_not_empty" },
};
const metDecider: Criterion = {
  key: "met_decision_maker",
  text: "已接触决策人",
  filter: { related: "stakeholders", where: { field: "role", op: "eq", value: "decision_maker" } },
};

const plans: Record<PipelineKey, { name: string; stages: StagePlan[] }> = {
  new_business: {
    name: "新签",
    stages: [
      {
        key: "qualification",
        name: "线索确认",
        probability: 10,
        guidance: "确认需求、预算、时间和决策人四件事。",
      },
      {
        key: "needs_analysis",
        name: "需求确认",
        probability: 25,
        guidance: "到现场调研，列出必须项，演示用客户自己的数据。",
        exit: [hasAmount],
      },
      {
        key: "proposal",
        name: "方案报价",
        probability: 45,
        guidance: "向拍板的人讲方案；有对手就安排试点或参观老客户。",
        required: ["amount"],
        exit: [hasAmount, metDecider],
      },
      {
        key: "negotiation",
        name: "商务谈判",
        probability: 70,
        guidance: "用条件换价格；低于最低价要审批。",
        required: ["amount", "expectedCloseOn"],
        exit: [hasClose],
      },
      {
        key: "closing",
        name: "签约",
        probability: 90,
        guidance: "盯合同条款、用印和首付款。",
        required: ["amount", "expectedCloseOn"],
      },
    ],
  },
  renewal: {
    name: "续约与扩容",
    stages: [
      {
        key: "usage_review",
        name: "使用回顾",
        probability: 40,
        guidance: "拿使用数据和客户回顾一年的效果。",
      },
      {
        key: "renewal_quote",
        name: "续约报价",
        probability: 60,
        guidance: "到期前六十天报出，附使用报告。",
        required: ["amount"],
        exit: [hasAmount],
      },
      {
        key: "negotiation",
        name: "商务谈判",
        probability: 75,
        guidance: "两年约换锁价。",
        required: ["amount", "expectedCloseOn"],
      },
      {
        key: "closing",
        name: "签约",
        probability: 92,
        guidance: "合同和发票信息一次核对清楚。",
        required: ["amount", "expectedCloseOn"],
      },
    ],
  },
};
const ends = [
  { key: "won", name: "赢单", kind: "won" as const, probability: 100 },
  { key: "lost", name: "丢单", kind: "lost" as const, probability: 0 },
  { key: "cancelled", name: "取消", kind: "lost" as const, probability: 0 },
];
const founded = (context: RowContext): Date => context.morning(context.today - 900);
const keys = Object.keys(plans) as PipelineKey[];

export const pipelineId = (context: RowContext, key: PipelineKey): string =>
  context.id("pipeline", key, founded(context));

/** The id of a stage by its place, or of an end by its name. */
export function stageId(
  context: RowContext,
  pipeline: PipelineKey,
  stage: number | "won" | "lost" | "cancelled",
): string {
  const key = typeof stage === "number" ? plans[pipeline].stages[stage]?.key : stage;
  return context.id("stage", `${pipeline}/${key ?? ""}`, founded(context));
}

export function pipelineRows(context: RowContext): (typeof pipelines.$inferInsert)[] {
  const createdAt = founded(context);
  return keys.map((key, position) => ({
    id: pipelineId(context, key),
    tenantId: context.tenantId,
    key,
    name: plans[key].name,
    position,
    main: key === "new_business",
    createdAt,
    updatedAt: createdAt,
  }));
}

export function stageRows(context: RowContext): (typeof stages.$inferInsert)[] {
  const createdAt = founded(context);
  return keys.flatMap((pipeline) => {
    const common = {
      tenantId: context.tenantId,
      pipelineId: pipelineId(context, pipeline),
      createdAt,
      updatedAt: createdAt,
    };
    const open = plans[pipeline].stages.map(
      ({ key, name, probability, guidance, required, exit }, position) => ({
        ...common,
        id: stageId(context, pipeline, position),
        key,
        name,
        position,
        kind: "open" as const,
        probability,
        // A deal is stuck when it has stood half as long again as is usual.
        normalDays: Math.round((normalDays[pipeline][position] ?? 14) * 1.5),
        requiredFields: required ?? [],
        entryCriteria: [],
        exitCriteria: exit ?? [],
        guidance,
      }),
    );
    const closing = ends.map(({ key, name, kind, probability }, at) => ({
      ...common,
      id: stageId(context, pipeline, key as "won"),
      key,
      name,
      position: open.length + at,
      kind,
      probability,
      normalDays: null,
      requiredFields: [],
      entryCriteria: [],
      exitCriteria: [],
      guidance: null,
    }));
    return [...open, ...closing];
  });
}
