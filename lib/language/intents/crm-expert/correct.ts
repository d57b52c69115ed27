import type { IntentDefinition } from "../definition.ts";

/** 改正刚才说的 */
export const correct: IntentDefinition<"correct"> = {
  name: "correct",
  what: "改正刚才说的",
  owner: "CE",
  examples: [
    "打错了，是陈工不是程工",
    "不是这周，是下周",
    "说错了，50万才对",
    "我说的是海川不是海天",
    "更正一下，时间是周四",
    "名字搞错了，应该叫许静",
    "不对，是80万",
    "日期改回去，别的留着",
    "sorry, I meant Tuesday",
  ],
  slots: ["field", "value"],
};
