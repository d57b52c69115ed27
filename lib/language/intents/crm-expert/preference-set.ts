import type { IntentDefinition } from "../definition.ts";

/** 我的偏好有哪些, 你记住了我什么: what is kept is asked about. */
const kept =
  /我的(?:偏好|习惯|回答设置)(?:有哪些|是什么|都有|有什么)?|你(?:都)?(?:记得|记住|知道)(?:了)?我(?:的)?(?:什么|哪些)/u;

/** 别再提醒我卡住的商机, 网站表单不用通知我了: whether agents speak of something unasked. */
const told =
  /(?:别|不要|不用|甭|停止|恢复|继续|可以)(?:再|总|老|主动){0,2}(?:给我|跟我)?(?:提醒|通知|推送?|说)/u;
const brought = /停滞|卡住|停住|不动的|高分(?:新)?线索|新线索|明天的拜访|(?:网站|没人接的?)表单/u;

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
  score: ({ normalized }) => {
    if (kept.test(normalized)) return { confidence: 0.88, reason: "问记住的习惯" };
    if (told.test(normalized) && brought.test(normalized))
      return { confidence: 0.92, reason: "要不要主动提醒" };
    return { confidence: 0, reason: "" };
  },
};
