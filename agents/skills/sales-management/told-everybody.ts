const all =
  "(?:我们?)?(?:大家|大伙儿?|所有(?:人|销售|同事)|全员|全组(?:人|的人)?|全体(?:销售|同事|成员)?|(?:组|团队)里(?:的)?(?:每个人|所有人|人|同事)?|每个(?:人|销售|同事)|各位(?:销售|同事)?|团队(?:成员)?|手下(?:的人)?)";
const told = new RegExp(
  `^(?:请|麻烦|帮我|再|顺便)*(?:给|让|叫|通知|安排|要求|提醒)?${all}(?:都)?(?:派|安排|布置|建|加|分)?(?:一?[个条件])?(?:任务|待办|活儿?|事儿?)?[：:，,\\s]{0,2}`,
  "u",
);
const orders = /^(?:请|麻烦|帮我|再|顺便)*(?:给|让|叫|通知|安排|要求|提醒)/u;

/** 给大家派个任务: whether the whole team is told to do something. */
export const toldEverybody = (text: string): boolean => told.test(text) && orders.test(text);

/** What is to be done, without who is told to. */
export const withoutEverybody = (title: string): string =>
  title.replace(told, "").replace(/^各自?(?=把|的)/u, "");
