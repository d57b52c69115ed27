const seat = "(?:市场|营销|销售|产品|售前|技术|客户成功|销售管理)(?:部|团队|那边|的同事)?";
const several = new RegExp(
  `${seat}(?:、|，|,|和|跟|与|还有|\\s)(?:${seat}(?:、|，|,|和|跟|与|还有|\\s)?)+`,
  "u",
);
const together =
  /角度|会诊|一(?:起|块|同)(?:来)?(?:看|分析|评|讨论|会诊|聊|出)|各(?:自|说|谈|讲|给|出|看|提)|分别|怎么看|都(?:看看|说说|给|来)|[三几多]方/u;

/** 市场、销售、产品各说说怎么看: several are to look at one thing, each for themselves. Returns where they are named, or -1. */
export const asksForViews = (text: string): number => (together.test(text) ? text.search(several) : -1);
