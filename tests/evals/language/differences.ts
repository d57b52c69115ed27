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
    二三十个百分点: "a range of points is read, not skipped",
    二三十個百分點: "a range of points is read, not skipped",
    對折: "对折 alone is half price, as it is when 打 stands before it",
    "12号": "in sales talk the bare 12号 is a day",
    我今年18周岁了: "今年 is the whole year",
    "= 2019": "a bare 2019 is a number until it says 年",
    从昨天下午两点到明天四点: "four o'clock without more is in the afternoon: nobody meets at night",
    "1月15号4点和2月3号9点之间": "four o'clock without more is in the afternoon: nobody meets at night",
    十几万多亿: "nobody says 十几万多亿",
    "我的电话号是112-3333.": "seven digits that are called a phone number are one",
    "宝爵台球会所-13604770960": "a mobile number is one behind a dash, too",
    "19) 35831647看起来区号缺少了起始括号": "eight bare digits may be any number",
    "学生工作办公室（九龙湖）52090833桃园5#2楼": "eight bare digits may be any number",
    "介绍性聊天- #Name# @ 1234567890-数据科学家/应用科学家在微软，华盛顿州":
      "ten bare digits may be any number",
  }),
);
