import { type MappedText, type Replacement, replaceSpans } from "./mapped-text.ts";

/** Only who writes so writes Cantonese; the words below mean other things elsewhere. */
const LETTERS = "[嘅咗哋啲冇嗰嚟睇揾咩喺畀乜唔嘢]";
/** 边个 is 谁, but not in 这边个个. */
const WHICH = "(?<![这那旁外里上下左右东西南北前后两一海身周路江])边";
/** Words that nobody else has, wherever they stand. */
const OWN_WORDS = "佢|听日|下昼|上昼|朝早|打俾|俾返|[话讲]俾|应承|点解|唔该晒|边个(?![^,]{0,3}都)";
const CANTONESE = new RegExp(
  `${OWN_WORDS}|${LETTERS}(?=\\p{Script=Han})|(?<=\\p{Script=Han})${LETTERS}|${WHICH}[个间张单度位啲]|几多|[今呢依]个(?=月|季|星期|礼拜)`,
  "u",
);

/** What it is in plain words, the longer ones first. Characters are simplified before. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/有冇/g, "有没有"],
  [/系咪|系唔系/g, "是不是"],
  [new RegExp(`${WHICH}(?:个(?=最|签|赢|跟|做|负责|有|冇|未|仲|手|拜|联|打|成|卖|名|[?]|$)|位)`, "g"), "谁"],
  [new RegExp(`${WHICH}啲`, "g"), "哪些"],
  [new RegExp(`${WHICH}间`, "g"), "哪家"],
  [new RegExp(`${WHICH}[个张单]`, "g"), "哪个"],
  [new RegExp(`${WHICH}度`, "g"), "哪里"],
  [/几多/g, "多少"],
  [/[呢依今]个(?=月|季|星期|礼拜|年)/g, "这个"],
  [/[呢依](?=个|啲|间|张|单|度|条|批)/g, "这"],
  [/[嗰\u{20bb6}](?=[个啲边间张单批条日阵度])/gu, "那"],
  [/佢哋/g, "他们"],
  [/人哋/g, "人家"],
  [/(?<=佢|[他她生总董工理任娘])话(?=[\p{Script=Han}\d])(?![题术费务剧机])/gu, "说"],
  [/佢/g, "他"],
  [/(?:打|call)俾/gi, "打给"],
  [/讲声|话声/g, "说一声"],
  [/应承/g, "答应"],
  [/下昼/g, "下午"],
  [/上昼|朝早/g, "上午"],
  [/几时/g, "什么时候"],
  [/搞掂/g, "搞定"],
  [/倾(?=[过咗了紧下吓]|咗|生意|价)/g, "谈"],
  [/食(?=咗|饭|晏|餐)/g, "吃"],
  [/^系(?=[\d一二三四五六七八九十两])|(?<=[,。;])系(?=[\d一二三四五六七八九十两])/g, "是"],
  [/我哋/g, "我们"],
  [/你哋/g, "你们"],
  [/哋/g, "们"],
  [/啲/g, "些"],
  [/未有|仲未|都未(?!来)/g, "还没"],
  [/冇|无(?=人跟|联络|电话)/g, "没有"],
  [/唔(?!该|紧要|好意思)/g, "不"],
  [/唔好意思/g, "不好意思"],
  [/嘅/g, "的"],
  [/咗/g, "了"],
  [/而家|家下/g, "现在"],
  [/今日/g, "今天"],
  [/[寻琴]日/g, "昨天"],
  [/听日/g, "明天"],
  [/乜(?:嘢)?|咩(?=客|单|线|事|嘢|原因)/g, "什么"],
  [/点解/g, "为什么"],
  [/点样/g, "怎样"],
  [/睇(?:下|吓)?/g, "看"],
  [/揾/g, "找"],
  [/畀|俾/g, "给"],
  [/嚟/g, "来"],
  [/仲(?=有|未|喺|系)/g, "还"],
  [/喺/g, "在"],
  [/联络/g, "联系"],
  [/(?<=[多少几\d两三四五六七八九十哪一])间(?=公司|客|厂|企业|[,.?]|$)/g, "家"],
];
const CUSTOMERS = /(?<=[家个位些的])客(?![户人气服诉源单])/g;

function replaced(mapped: MappedText, cue: RegExp, text: string): MappedText {
  const found: Replacement[] = [...mapped.text.matchAll(cue)].map(({ index: start, 0: said }) => ({
    start,
    end: start + said.length,
    text,
  }));
  return found.length === 0 ? mapped : replaceSpans(mapped, found);
}

/** Returns what was written in Cantonese with the plain words for it: 邊個簽得最多 is 谁签得最多. */
export function plainDialect(mapped: MappedText): MappedText {
  if (!CANTONESE.test(mapped.text)) return mapped;
  const plain = WORDS.reduce((said, [cue, text]) => replaced(said, cue, text), mapped);
  return replaced(plain, CUSTOMERS, "客户");
}
