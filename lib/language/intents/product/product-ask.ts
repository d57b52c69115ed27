import type { IntentDefinition } from "../definition.ts";

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
};
