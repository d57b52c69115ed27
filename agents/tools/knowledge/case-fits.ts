import type { SearchHit } from "#lib/domains/knowledge/contract.ts";

/** What a case can be about, by the words of its title; a question has the same matters by its own words. */
const matters: Record<string, RegExp> = {
  usage: /流失|使用率|使用量|活跃|用不起来|没人用|掉了|下降|挽回|churn|usage/iu,
  renewal: /续约|续费|renew/iu,
  money: /预算|价格|报价|低价|折扣|让价|嫌贵|太贵|总成本|付款|审批|budget|price|discount/iu,
  rival: /输给|对手|竞品|竞争|对比|比价|友商|compet/iu,
  rollout: /上线|实施|迁移|切换|试点|交付|出事|风险|implement|rollout/iu,
  decision: /决策|拍板|老板|董事长|总经理|关键人|见到|decision/iu,
  delay: /拖|推迟|延期|改期|滑到|期限|再等|delay/iu,
  service: /投诉|故障|宕机|响应慢|complaint/iu,
  feature: /功能|门槛|满足不了|feature/iu,
  leads: /线索|市场活动|展会|\bleads?\b/iu,
};

/** The matters that a text speaks of. */
export const mattersIn = (text: string): string[] =>
  Object.entries(matters).flatMap(([matter, words]) => (words.test(text) ? [matter] : []));

const isCase = ({ type, title }: SearchHit): boolean =>
  type === "case_study" || /案例|\bcase\b/iu.test(title);

/**
 * Whether a case answers what was asked: one that is about another matter is not cited, however many words it shares.
 * Other documents, and cases whose title tells no matter, fit by their words alone.
 */
export function caseFits(hit: SearchHit, question: string): boolean {
  if (!isCase(hit)) return true;
  const own = mattersIn(hit.title);
  const asked = mattersIn(question);
  return own.length === 0 || own.some((matter) => asked.includes(matter));
}
