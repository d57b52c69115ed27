import type { IntentDefinition } from "../definition.ts";

/** 写个小结, 给我一段能发给老板的总结 */
const summary =
  /(?:写|做|出|弄|整理|来|生成|拟|给我)[^，。]{0,12}(?:小结|总结|简报|汇报|周报|月报|季报|日报)|(?:小结|总结|简报|汇报)[^，。]{0,6}发给(?:老板|领导|上级|总部)/u;
/** 每周一提醒我写周报: it is to be remembered, not written now. */
const reminds = /提醒|记得|别忘|每[周天月个]|任务|待办/u;
/** What somebody writes after a talk is that talk. */
const ofTalk = /拜访|会议|通话|电话|沟通|聊天|客户/u;
const NAMING = new Set(["company", "person", "opportunity"]);

/** 生成报告 */
export const reportMake: IntentDefinition<"report.make"> = {
  name: "report.make",
  what: "生成报告",
  owner: "MS",
  examples: [
    "写一份本周的周报",
    "出个月度销售报告",
    "帮我做个季度总结",
    "生成日报",
    "把这个月的数据整理成汇报",
    "给老板写个业绩简报",
    "做一份华南区的分析报告",
    "导出之前先来个小结",
    "write my weekly report",
  ],
  slots: ["period", "owner"],
  score({ normalized, entities }) {
    const meant = summary.test(normalized) && !ofTalk.test(normalized) && !reminds.test(normalized);
    const named = entities.some(({ type }) => NAMING.has(type));
    return meant && !named
      ? { confidence: 0.9, reason: "要一份小结" }
      : { confidence: 0, reason: "没有说到小结或汇报" };
  },
};
