import type { IntentDefinition } from "../definition.ts";

/** 财务云能开印度的GST发票吗, 客户要和用友U8对接，行不行: whether a product does something. */
const subject = /产品|系统|软件|模块|接口|旗舰版|专业版|标准版|集团版|财务云|WMS|CRM(?!里)/iu;
const whether =
  /(?:能不能|能否|可不可以|支不支持|支持.{0,12}(?:吗|么|不)|能.{1,14}吗|行不行|(?:对接|打通|集成).{0,8}(?:吗|行|能))/u;
const record =
  /客户(?:电话|名单)|线索|商机|任务|拜访|权限|看到|导出|删除|分配|转给|我的|多少钱|报价|价格|打折|折扣/u;

/** 问产品 */
export const productAsk: IntentDefinition<"product.ask"> = {
  name: "product.ask",
  what: "问产品",
  owner: "PA",
  examples: [
    "我们的WMS支持条码枪吗",
    "标准版和专业版有什么区别",
    "产品有没有移动端",
    "支持私有部署不",
    "能不能和钉钉打通",
    "旗舰版包含哪些模块",
    "并发能到多少",
    "数据存哪里，安全吗",
    "does the standard edition support SSO",
  ],
  slots: ["product"],
  score: ({ normalized, entities }) => {
    const named = entities.some(({ type }) => type === "product") || subject.test(normalized);
    const joins = /(?:对接|打通|集成)/u.test(normalized);
    return (named || joins) && whether.test(normalized) && !record.test(normalized)
      ? { confidence: 0.86, reason: "问产品能不能" }
      : { confidence: 0, reason: "" };
  },
};
