import { beat } from "./beat.ts";

const stalled = (cause: string, texts: readonly string[]) =>
  beat("call", "business", [4, 15], "跟进卡点", `跟进{customer}：${cause}`, texts);

/** The last that was heard of a deal that stands still. */
export const stuck = {
  stuck_budget: stalled("等预算审批", [
    "{business}说预算还在{fin}那边排队，{amount}要等[季度经营会|{boss}出差回来]才批，让我别催。没有给日期。",
    "问预算：OA卡在{fin}，要补投资回报说明。我说我来写，{business}说“先等等”。没有下一步时间。",
  ]),
  stuck_boss_changed: stalled("决策人变动", [
    "{boss}调走了，新来的分管领导还没到任，{business}说一切采购暂停。{amount}的方案要重新汇报。",
    "{customer}管理层调整，{boss}不再管信息化，接任者没定。{business}自己也在观望。",
  ]),
  stuck_legal: stalled("卡在法务", [
    "合同在对方法务压着，争议是数据归属和违约上限，{fin}说法务一个人审全集团合同，排队。{amount}没法推进。",
    "法务退回第[三|四]版，换了个律师又从头看。{business}无能为力，让我直接找{fin}。",
  ]),
  stuck_rival_test: stalled("等对手测试结果", [
    "{it}说{rival}还在测试，测完一起评，时间[没定|拖了两次]。对方{rivalStrength}，{it}有点被带着走。我方{amount}报价快过期了。",
    "{business}：{rival}的测试环境搭了三周还没跑通，但{it}坚持要测完。我们只能等，得想办法见{boss}。",
  ]),
  stuck_no_next_step: stalled("没有明确下一步", [
    "给{business}打电话，说[最近忙|在盘点]，没聊实质，也没约下次。{amount}的单子悬着，我没拿到下一步。",
    "{business}不接电话，微信回“[年后再说|过阵子联系]”。上次方案会之后就没有动静，需要换个人突破。",
  ]),
  stuck_security: stalled("信息安全评审", [
    "{it}说要过集团信息安全评审，问卷[一百二十|八十多]项，我们交了[六成|一半]，渗透测试报告还缺。评审会一个月一次，错过就是下个月。",
    "卡在信息安全：{it}要求等保三级和源码扫描，我方安全同事排期未定。{business}着急也没用。",
  ]),
} as const;
