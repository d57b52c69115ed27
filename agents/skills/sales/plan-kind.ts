export type PlanKind = "task" | "call" | "meeting" | "mail" | "visit";

const kinds: [RegExp, PlanKind][] = [
  [/打(?:个|一?通)?电话|去电|回电|通(?:个)?电话|(?:回|打)个?电话|打(?:给|俾|过去)|\bcall\b/i, "call"],
  [
    /拜访|上门|登门|^(?:我|咱们?)?(?:再)?(?:去|过去|跑)(?:一?趟|一次|一下|他们|她们|客户|现场|厂里?|公司)?$|(?:去|到|过去|跑)[^，。；]{0,10}?(?:现场|看看|看一?下|调研|勘[查测察]|考察|一趟)|visit|现场(?:看|调研|勘|交流)|看现场|过去(?:一?趟|看|谈|聊|见)|带[^，。；]{1,8}(?:过去|去)/u,
    "visit",
  ],
  [
    /开个?会|会议|碰(?:头|面|一?下)|评审|视频|视讯|一对一|演示|培训|见(?:个)?面|面谈|吃(?:个)?饭|来(?:我们|咱们)?(?:公司|厂|参观|考察|看)|参观|过来|meeting/iu,
    "meeting",
  ],
  [/邮件|发邮|e-?mail/i, "mail"],
];

/** What kind of plan words are: a call, a visit or a meeting has its place in the calendar, anything else is a task. */
export const planKind = (words: string): PlanKind =>
  kinds.find(([pattern]) => pattern.test(words))?.[1] ?? "task";
