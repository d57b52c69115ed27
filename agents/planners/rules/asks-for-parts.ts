const kit =
  /全套|整套|成套|一套|一整套|三件套|三[块样份部]|完整(?:的)?材料|分别|各自|各(?:出|给|说|提|一份)|都(?:给|来|要|准备|备)|打包|一(?:起|并|股脑)|齐(?:全|活)?|whole kit/iu;
/** What a whole kit is of, where its parts are not named one by one. */
const whole =
  /(?:全套|整套|成套|一整套|三件套|全副)(?:的)?(?:销售|打单|售前|投标|作战|拜访|讲标)?(?:资料|材料|弹药|文件|内容|东西|武器|准备|kit)/iu;
const kitParts = [
  /话术|开场|说辞|说法|销售|怎么(?:说|讲|聊)|talk/iu,
  /技术|产品|方案|架构|technical/iu,
  /竞品|竞争|竞对|对手|友商|市场|对比|比较|怎么打|打法|攻防|PK|compet/iu,
];
/** Parts that nobody names together but for a kit. */
const named = [/话术|说辞|开场/u, /技术|方案|架构/u, /竞品|竞争|竞对|对手|友商|怎么打|打法/u];
const party = "(?:销售|产品|市场)(?:部|侧|线|团队|同事|那边|这边|的?人)?";
const mark = "[、，,/和跟与及\\s]{0,2}";
const parties = new RegExp(`${party}${mark}${party}${mark}${party}`, "u");
const makes = /[准筹]备|备(?:一份|齐|好)|[写弄整出做拟编凑理攒]|[给来要]/u;
const figures = /业绩|成交额|多少|几个|排名|目标|占比|人数|线索/u;
/** What is told of a talk asks for nothing. */
const told = /(?:拜访|见|聊|谈|开会|演示|电话)(?:完|过|了)|刚(?:才|刚)?(?:拜访|见|聊|谈)/u;

/** 销售、产品、市场各能给我什么支持: three who are named side by side, each with a part of its own. */
function namesParties(text: string): boolean {
  const [said = ""] = parties.exec(text) ?? [];
  return ["销售", "产品", "市场"].every((each) => said.includes(each));
}

/** 话术、技术要点、竞品对比来一套: what several are to make together for one deal. */
export function asksForParts(text: string): boolean {
  if (figures.test(text) || told.test(text)) return false;
  if (kit.test(text) && kitParts.every((part) => part.test(text))) return true;
  if (namesParties(text)) return true;
  if (whole.test(text) && makes.test(text)) return true;
  return named.every((part) => part.test(text)) && makes.test(text);
}
