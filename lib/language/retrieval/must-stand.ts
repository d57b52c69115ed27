import { foldText } from "./fold-text.ts";
import { withoutQuestionWords } from "./question-words.ts";
import { segmenter } from "./segmenter.ts";

/** What a document has to speak of before it answers a question, however much else of it it holds. */
export type MustStand = {
  /** Models, versions and years: what is written of another one answers nothing. */
  codes: string[];
  /** What a short question of fact compares with, or names in letters. */
  names: string[];
  /** The things and properties that a short question of fact is about. */
  subjects: string[];
};

/** Longer ones tell a story, in which things are named in passing. */
const LONGEST = 22;
const MOST_PARTS = 2;
const HAN = /\p{Script=Han}/u;
const CODE =
  /(?<![a-z0-9.])(?=[a-z0-9/-]{0,12}\d)(?=[a-z0-9/-]{0,12}[a-z])[a-z0-9]{1,20}(?:[-/][a-z0-9]{1,20}){0,3}(?![+.a-z0-9])/gu;
const VERSION = /(?<=[a-z] ?)\d{1,2}\.\d{1,2}(?![\d.+e])|(?<![\d.])\d{1,2}\.\d{1,2}(?= ?版)/gu;
const YEAR = /(?<!\d)20\d{2}(?=年|财年|$|[^\d元块万个件台套人次])/gu;
const LATIN = /(?<![a-z0-9])[a-z]{2,20}(?![a-z0-9])/gu;

const OF_FACT =
  /多少|几|哪|什么|啥|谁|有没有|有无|能不能|可不可以|支不支持|能否|会不会|多[久长大高快宽重]|[吗么]$|[是能可]不/u;
/** How one goes about something, what there is of it and how it is judged: a document tells that in words of its own. */
const ADVICE =
  /怎么(?!卖)|咋|如何|怎样|啥样|什么样|该|要不要|好不好|合适|[行好][不吗]|算不算|先|为什么|为啥|凭[啥什]|些|哪几|几[种步样件条句类封段]|讲究|办法|注意|值不值|管用|当成|例子|案例|[用按拿凭]什么|什么(?:问题|原因|意思|地方|时候|数)/u;

/** What people call things by in passing, and what a document is about without saying it. */
const GENERAL = new Set(
  "客户 我们 公司 产品 东西 时候 系统 人家 对面 对方 里头 那边 厂家 厂子 工夫 法子 同事 领导 老板 问题 情况 单子 机器 设备 价钱 业务 资料 要求 关系 区别 差别 意思 时间 大家 全部 型号 多长时间 多久 态度 效果 专门 重点 状态 关心 节奏 流程 标准 方式 数字 软件 服务 项目 部门 行业 企业 员工 销售 分界 差距 优势 难点 好处 坏处 缺点 优点 弱点 强项 亮点 卖点 底线 关键 核心 门槛 根源".split(
    " ",
  ),
);
/** As the segmenter's dictionary tags nouns, verbs that are nouns and short names; people's names are guessed too often. */
const THING = /^(?:n(?![rg])|vn|j)/u;
const COUNTED = /^[几哪]/u;
/** Nobody in particular: 跟同行比. */
const NOBODY = /^(?:我们|咱们?|咱家|你们|人家|别家|别人|同行|友商|对手|竞品|市面|其他|上次|之前|以前|去年)/u;
const COMPARED =
  /(?:跟|和|与|同)(?<other>[\p{Script=Han}a-z0-9]{2,10}?)(?:相比|比较|对比|比|哪个|差[在别多]|的?区别|谁)/u;

const foundIn = (text: string, ...patterns: RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));

function comparedIn(text: string): string[] {
  const other = COMPARED.exec(text)?.groups?.other;
  return other === undefined || NOBODY.test(other) || foundIn(other, CODE).length > 0 ? [] : [other];
}

const isThing = ({ tag, word }: { tag: string; word: string }): boolean =>
  HAN.test(word) && [...word].length > 1 && THING.test(tag) && !GENERAL.has(word) && !COUNTED.test(word);

function isOfFact(text: string): boolean {
  if ([...text].length > LONGEST || ADVICE.test(text)) return false;
  const parts = text.split(/[,;，；]/u).filter((part) => part !== "");
  return parts.length <= MOST_PARTS && parts.every((part) => OF_FACT.test(part));
}

/** What a question in Chinese names that has to be spoken of; of a long one or one for advice only what has a code. */
export function mustStand(question: string): MustStand {
  const text = foldText(question)
    .replaceAll(/[?!。]/gu, "")
    .trim();
  if (!HAN.test(text)) return { codes: [], names: [], subjects: [] };
  const codes = [...new Set(foundIn(text, CODE, YEAR, VERSION))];
  if (!isOfFact(text)) return { codes, names: [], subjects: [] };
  const things = segmenter().tag(withoutQuestionWords(text), false).filter(isThing);
  return {
    codes,
    names: [...new Set([...foundIn(text, LATIN), ...comparedIn(text)])],
    subjects: [...new Set(things.map(({ word }) => word))],
  };
}
