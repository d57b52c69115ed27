/**
 * Third-party cases whose expected answer is another convention than ours, with the
 * reason; lib/language/CONVENTIONS.md says the same in prose. They count as misses in
 * the plain figure and are left out of the second one.
 */
export const DIFFERENCES = new Map<string, string>(
  Object.entries({
    两百点两: "两 is no decimal digit, and the loose 两 left over means nothing",
    一只: "a lone 一 before a measure word is grammar, not a count",
    戒指一对八千: "a lone 一 before a measure word is grammar, not a count",
    三的另一种写法是叁: "lone Han digits inside words are no figures",
    "1502222, 二百五, 還有二分之。": "lone Han digits inside words are no figures",
    "１９９１年１月１６日晚巴黎时间２０点：法国总统密特朗发表电视讲话，宣布和平解决海湾危机已经让位于战争，法国已经作好一切战斗准备。":
      "figures of a date belong to the date",
    这不是五这是二百零一: "what a correction takes back is not read",
    这不是一这是九台: "what a correction takes back is not read",
    答案不是四而是五: "what a correction takes back is not read",
    我有20个比特币: "budgets are kept in CNY, USD, EUR, HKD or JPY; the count is still read",
    二三十个百分点: "a range of points is read, not skipped",
    二三十個百分點: "a range of points is read, not skipped",
    對折: "对折 alone is half price, as it is when 打 stands before it",
    "12号": "in sales talk the bare 12号 is a day",
    后1年: "a period ahead starts today",
    我今年18周岁了: "今年 is the whole year",
    "= 2019": "a bare 2019 is a number until it says 年",
    我从四月的最后一个星期一到十月一日不在: "a range without a year starts in the coming April",
    康熙三年五月: "reign years are not sales dates",
    康熙20年9月: "reign years are not sales dates",
    雍正十六年: "reign years are not sales dates",
    神龙二年正月初一: "reign years and lunar days are not sales dates",
    "你12-11-10有时间吗": "12-11-10 may be a code, a year or a day first; a year of two digits needs 年",
    "2019年2月29日-3月1日": "an impossible day is dropped, the possible one beside it is kept",
    "维护计划在今年的最後 3 週进行": "the last weeks of a year end on its last day; not read yet",
  }),
);
