import type { FinishedCall } from "#agents/runtime/turn.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { allPassagesIn } from "./passages.ts";

/** What a passage must speak of to be about a worry. */
const subjects: Record<string, RegExp> = {
  budget: /预算|价格|报价|折扣|让步|降价|付款|分期|成本|贵|price|budget|discount/iu,
  price: /预算|价格|报价|折扣|让步|降价|付款|分期|成本|贵|price|budget|discount/iu,
  timing: /拖|推迟|延期|暂缓|再等|时间|紧迫|停滞|delay|later/iu,
  delay: /拖|推迟|延期|暂缓|再等|再考虑|紧迫|停滞|delay|later/iu,
  competition: /竞争|竞品|对手|对比|友商|compet/iu,
  competitor: /竞争|竞品|对手|对比|友商|compet/iu,
  implementation: /实施|上线|迁移|交付|培训|切换|工期|implement|migrat/iu,
  implementation_risk: /实施|上线|迁移|交付|培训|切换|工期|implement|migrat/iu,
  decision: /决策|拍板|审批|决定|老板|关键人|decision/iu,
  no_authority: /决策|拍板|审批|决定|老板|关键人|decision/iu,
  technical: /接口|技术|系统|数据|性能|集成|安全|technical|integrat/iu,
  legal: /合同|法务|条款|违约|legal|contract/iu,
};

const textOf = ({ title, headingPath, passage }: SearchHit): string =>
  [title, ...headingPath, passage].join(" ");

/**
 * The passages that are about one of these worries, those of the industry first: what only resembles the words of the
 * question is no case of the same kind.
 */
export function fittingPassages(
  done: FinishedCall[],
  kinds: readonly string[],
  industry: string | null,
): SearchHit[] {
  const tests = kinds.flatMap((kind) => subjects[kind] ?? []);
  const found = allPassagesIn(done).filter(
    (hit) => tests.length === 0 || tests.some((test) => test.test(textOf(hit))),
  );
  const ofIndustry = (hit: SearchHit): boolean => industry !== null && textOf(hit).includes(industry);
  return [...found.filter(ofIndustry), ...found.filter((hit) => !ofIndustry(hit))];
}
