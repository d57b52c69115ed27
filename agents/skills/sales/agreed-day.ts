/** 约了, 说好, 下次见面定在: that a day was agreed upon with them. */
const agreed =
  /约(?:好|定|妥|了|在|到|的是|上|个|着)|(?:说|讲|谈|商量|敲|对)(?:好|定|妥)|(?:定|排|放|安排)(?:在|到)|下(?:次|回)(?:见|去|来|聊|谈|碰|拜访|沟通|会)|时间(?:定|是)|(?:再|又)?(?:见|碰|聊|谈|去|来|过去|过来|跑)(?:个|一)?(?:一?面|一?趟|一?次|一?下)/u;
/** They come to see something, or we go and look. */
const meets =
  /现场|参观|考察|调研|勘[查测察]|看(?:样|设备|仓库|产线|机器|车间|工厂)|(?:来|到)(?:我们|咱们|他们|她们)?(?:公司|厂里?|工厂|总部|仓库|展厅)|(?:过去|过来)(?:一?趟|看|谈|聊|见|找|拿|取|签|$)|签(?:合同|约|字)|试用|试点|路演|述标|开会|碰面|吃饭/u;
const opens =
  /^(?:我们?|咱们?|双方|大家)?(?:又|也|还|再|就|先|最后|后来)*(?:跟|和|与)?(?:他们?|她们?|对方|客户|人家)?(?:约|说|讲|谈|商量|敲|对)(?:好|定|妥|了|在|到|的是|上)+(?:时间|是)?(?:下(?:次|回))?/u;
const closes = /(?:的?时间)?(?:就)?(?:约|定|安排|排|放|改|敲)(?:在|到|了|为|好)?(?:是)?$/u;
const goesAgain = /^再?(?:去|过去|来)(?:一?趟|一次)?$/u;
const dangling = / (?:on|at|by|for|is|was|set for)$/iu;
const again = /^(?:那)?(?:下(?:次|回))(?:再)?/u;
const bare = /^(?:再)?(?:见(?:个)?面|见(?:一)?[面次]?|碰(?:个)?[头面]?|谈|聊|沟通|会面?|时间)?(?:一?下)?$/u;

/** Whether words, without their day, say that one was agreed upon or that people meet on it. */
export const isAgreed = (words: string): boolean => agreed.test(words) || meets.test(words);

/** What was agreed upon, as a title says it; empty where nothing but the meeting itself was said. */
export function agreedIn(words: string): string {
  const rest = words.replace(opens, "").replace(again, "").replace(closes, "").trim().replace(dangling, "");
  if (goesAgain.test(rest)) return "再去拜访";
  return bare.test(rest) ? "" : rest;
}
