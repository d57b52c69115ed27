import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { shortAnswer } from "../short-answer.ts";

const HELP =
  /^(?:请问|那)?你(?:都|还)?(?:能|会|可以)(?:做|干|帮)?(?:些|我)?(?:什么|啥|点啥|嘛|哪些)|你有(?:什么|哪些|啥)(?:功能|本事|用)|有(?:什么|哪些|啥)功能|^(?:这个?|你|系统|会客|东西|该|我)*(?:怎么|如何|咋)(?:使?用|操作|玩|开始)(?:啊|呢|呀|你|这个(?:系统)?)?$|(?:怎么|如何|咋)(?:录线索|录入线索|查线索|新建线索)|^(?:帮助|使用说明|使用帮助|help|教程|说明书?|指南|功能介绍)$|我(?:能|可以)(?:问|说|做)(?:你)?(?:些)?(?:什么|啥)|^你是谁$|你是(?:什么|干什么|干啥|做什么)的?|介绍一?下?你自己|whatcanyoudo|howtouse/;

function judge({ normalized, lead }: Evidence): Score {
  const answer = shortAnswer(normalized);
  const facts = lead.companyName !== undefined || lead.phone !== undefined || lead.budget !== undefined;
  if (answer.length > 30 || facts || !HELP.test(answer)) return { confidence: 0, reason: "不是问用法" };
  return { confidence: 0.9, reason: "问能做什么或怎么用" };
}

/** 问本系统能做什么、怎么用 */
export const help: IntentDefinition<"help"> = {
  name: "help",
  what: "问本系统能做什么、怎么用",
  owner: "CE",
  examples: [
    "你能做什么",
    "怎么用",
    "帮助",
    "有什么功能",
    "我可以问你什么",
    "使用说明",
    "怎么录线索",
    "你是谁",
  ],
  slots: [],
  score: judge,
};
