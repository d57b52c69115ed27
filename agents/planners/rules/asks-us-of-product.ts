import type { Turn } from "#agents/runtime/turn.ts";

const able =
  /问.{0,12}(?:能不能|能否|支不支持|支持不支持|可不可以|有没有|是不是支持|行不行|支持.{1,12}[吗不么]$)|(?:行不行?|支持不|可以不|行吗|能行吗)[?？]?$/u;

/** 计工问能不能私有化部署: a customer's question on what the product can do is to be answered. */
export const asksUsOfProduct = ({ clause: { intent, confidence, text } }: Turn): boolean =>
  intent === "product.ask" && confidence >= clearly && able.test(text);
const clearly = 0.8;
