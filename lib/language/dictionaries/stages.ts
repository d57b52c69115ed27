/** The stages that every company starts with: their key, their name, and words that can only mean them. */
export const STAGES: readonly { key: string; name: string; words: string }[] = [
  {
    key: "qualification",
    name: "线索确认",
    words: "线索确认 初步接触 初步沟通 初步验证 立项确认 资格确认",
  },
  { key: "needs_analysis", name: "需求确认", words: "需求确认 方案调研 需求分析 需求调研 深度调研" },
  { key: "proposal", name: "方案报价", words: "方案报价 方案提交 提案报价 方案阶段 提案阶段" },
  { key: "negotiation", name: "商务谈判", words: "商务谈判 合同谈判 价格谈判 negotiation" },
  { key: "closing", name: "签约", words: "合同签订 合同审批 签约阶段" },
  { key: "usage_review", name: "使用回顾", words: "使用回顾" },
  { key: "renewal_quote", name: "续约报价", words: "续约报价" },
];

/** Words that mean a stage only beside 阶段 or behind 推到, 进入, 卡在 and their like. */
export const STAGE_NICKNAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    验证: "qualification",
    接触: "qualification",
    确认: "qualification",
    调研: "needs_analysis",
    需求: "needs_analysis",
    方案: "proposal",
    提案: "proposal",
    报价: "proposal",
    投标: "proposal",
    谈判: "negotiation",
    商务: "negotiation",
    议价: "negotiation",
    签约: "closing",
    签单: "closing",
    合同: "closing",
    签合同: "closing",
  }),
);
