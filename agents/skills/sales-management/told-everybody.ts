const all =
  "(?:我们?)?(?:大家|大伙儿?|所有(?:人|销售|同事)|全员|全组(?:人|的人)?|全体(?:销售|同事|成员)?|(?:组|团队)里(?:的)?(?:每个人|所有人|人|同事)?|每个(?:人|销售|同事)|各位(?:销售|同事)?|团队(?:成员)?|手下(?:的人)?)";
const given =
  "(?:都|各|每人)?(?:派|安排|布置|建|加|分)(?:一下)?(?:[一两二三四五几\\d]?[个条件项])?(?:任务|待办|活儿?)";
const told = new RegExp(
  `^(?:请|麻烦|帮我|再|顺便){0,4}(?:给|让|叫|通知|安排|要求|提醒)?${all}(?:${given}|(?:都)?(?:派|安排|布置|建|加|分)?(?:一?[个条件])?(?:任务|待办|活儿?|事儿?)?)[：:，,\\s]{0,2}`,
  "u",
);
/** 给大家发会议纪要 is what I do for them: only what is given as a task is theirs to do. */
const orders = new RegExp(
  `^(?:请|麻烦|帮我|再|顺便){0,4}(?:让|叫|通知|安排|要求|提醒|给(?=${all}${given}))`,
  "u",
);

/** 给大家派个任务: whether the whole team is told to do something. */
export const toldEverybody = (text: string): boolean => told.test(text) && orders.test(text);

/** What is to be done, without who is told to. */
export const withoutEverybody = (title: string): string =>
  title.replace(told, "").replace(/^各自?(?=把|的)/u, "");
