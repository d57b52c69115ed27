/** What somebody said that keeps a deal where it is, the most telling first; each has an answer under `dealing.stall.by`. */
const kinds = {
  payment: /付款|账期|首付|预付|尾款|分期|回款|payment terms/iu,
  budget: /预算|没钱|经费|资金|拨款|budget/iu,
  approval:
    /审批|批复|批准|批下来|批不|没批|签字|盖章|上会|过会|立项|董事会|集团|总部|领导|老板|拍板|做不了主|上面|approval|sign-?off/iu,
  contract: /法务|合同|条款|违约|发票|legal|contract/iu,
  rival: /对手|竞品|友商|别家|另一家|比价|对比|在看|试用|competitor/iu,
  price: /价|贵|便宜|折扣|price|expensive/iu,
  rollout: /实施|上线|切换|迁移|落地|接口|培训|停产|风险|数据|implement|migrat/iu,
  person: /离职|换人|换了|调走|调岗|休假|产假|出国|交接|联系不上|不接电话|不回|没回|left the company/iu,
  trial: /试点|试用|测试|样机|打样|演示|poc|pilot|demo/iu,
  later: /再说|再看|再议|再等|等等|考虑|明年|年后|下半年|不急|太忙|没空|没时间|缓|推迟|later|postpone/iu,
} as const;
type Obstacle = keyof typeof kinds;

/** What stands in the way, by the words that were said last; null where they tell of nothing. */
export function obstacleIn(words: string): Obstacle | null {
  const found = Object.entries(kinds).find(([, pattern]) => pattern.test(words));
  return found ? (found[0] as Obstacle) : null;
}
