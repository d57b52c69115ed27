import type { IntentDefinition } from "../definition.ts";

/** 记住我的习惯 */
export const preferenceSet: IntentDefinition<"preference.set"> = {
  name: "preference.set",
  what: "记住我的习惯",
  owner: "CE",
  examples: [
    "以后说简短点",
    "金额都用万显示",
    "以后默认只看我自己的客户",
    "回答详细一些",
    "别每次都给我列表",
    "以后叫我老王",
    "用英文回复我",
    "列表一次给我看20条",
    "keep your answers short from now on",
  ],
  slots: ["topic", "value"],
};
