import type { IntentDefinition } from "../definition.ts";

/** 道谢、夸一句 */
export const thanks: IntentDefinition<"thanks"> = {
  name: "thanks",
  what: "道谢、夸一句",
  owner: "CE",
  examples: ["谢谢", "多谢", "辛苦了", "非常感谢", "谢啦", "好的，谢谢", "帮大忙了", "thanks"],
  slots: [],
};
