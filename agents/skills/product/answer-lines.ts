import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { askedFor, encodeQuery, rarityInGeneral, searchableText } from "#lib/language/index.ts";

/** One line of a document that speaks of what was asked. */
type AnswerLine = { text: string; title: string };
type Answered = {
  /** What the question is about and no passage speaks of; null when it is spoken of. */
  missing: string | null;
  /** The best first. */
  lines: AnswerLine[];
};

/** Words of a question about any product: what it is about is another. */
const common = new Set(
  "产品 系统 客户 支持 我们 你们 功能 软件 问题 方案 有没有 能不能 是不是 行不行 可以 需要 时候 版本 提供 一般 目前 现在".split(
    " ",
  ),
);
const ownNames = new Set(["crm", "wms", "erp", "api", "app", "saas"]);
/** A second line must speak of at least this share of what the first does. */
const near = 0.6;
const longest = 160;
const shortest = 6;

const isLatin = (word: string): boolean => /^[a-z0-9]/iu.test(word);
const pairsOf = (word: string): string[] =>
  [...word].length <= 2 ? [word] : [...word].slice(1).map((character, at) => `${[...word][at]}${character}`);

/** Whether a text speaks of a word: by itself, or by any two characters of a longer one (私有化 as 私有). */
const speaksOf = (text: string, word: string): boolean =>
  isLatin(word)
    ? new RegExp(`(?<![a-z0-9])${word.replaceAll(/[^a-z0-9]/giu, "")}(?![a-z0-9])`, "iu").test(text)
    : pairsOf(word).some((pair) => text.includes(pair));

/** From this share of what a question says on a line answers it. */
const enough = 0.55;
/** A word this rare tells by itself what is asked. */
const telling = 9;
/** What a line gains that says yes or no, or names the product; and loses in what is told of others. */
const better = 0.2;
const says = /支持|不能|没有|可以|能[，。,]|评估|提供/u;
const others = /^(?:竞品|案例|丢单|流失)/u;

/** 财务云专业版, WMS标准版: one of ours, with its edition. */
const ownProduct =
  /(?:会客)?\s?(?:财务云|WMS|CRM)\s?(?:(?:标准|专业|集团|旗舰)版)?|(?:标准|专业|集团|旗舰)版/giu;

type Wanted = { word: string; weight: number };

/** The question's characters two by two, across its words: 等保三级 is no word to the segmenter. */
const pairsAsked = (question: string): string[] =>
  encodeQuery(question).terms.flatMap(({ kind, text }) => (kind === "pair" ? [text] : []));

const heaviest = (wanted: readonly Wanted[]): Wanted | undefined =>
  wanted.toSorted((one, other) => other.weight - one.weight)[0];

/** An English word that documents have in Chinese is looked for by that. */
function wantedOf(question: string): Wanted[] {
  const { words, synonyms } = encodeQuery(question);
  const called = new Set(synonyms.map(({ word }) => word));
  return words
    .filter((word) => word.length > 1 && !common.has(word) && !(isLatin(word) && called.has(word)))
    .map((word) => ({
      word,
      weight: isLatin(word) && ownNames.has(word.toLowerCase()) ? 1 : rarityInGeneral(word),
    }));
}

/** | 部署 | 云上或自建 | is 部署：云上或自建; list marks and emphasis are no words. */
function plainLine(line: string): string {
  const cells = line.trim().startsWith("|")
    ? line
        .split("|")
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join("：")
    : line;
  return cells
    .replace(/^[\s>#]+/u, "")
    .replace(/^(?:[-*+]|\d{1,2}[.、)])\s+/u, "")
    .replaceAll("**", "")
    .replaceAll("`", "")
    .trim();
}

const isQuestion = (text: string): boolean => /^问[：:]|[？?]$/u.test(text);
const isRule = (line: string): boolean => /^\|?[\s:|-]+\|?$/u.test(line);

type Unit = { text: string; under: string };

/** Lines of a passage in whole sentences, each with the question or heading it stands under, which answer nothing themselves. */
function unitsOf(passage: string): Unit[] {
  let under = "";
  const found: Unit[] = [];
  for (const line of passage.split("\n")) {
    const plain = plainLine(line);
    if (isRule(line) || plain === "") continue;
    if (line.trim().startsWith("#") || isQuestion(plain)) {
      under = plain;
      continue;
    }
    const parts = line.trim().startsWith("|") ? [plain] : (plain.match(/[^。！？]+[。！？]?/gu) ?? []);
    found.push(...parts.map((text) => ({ text: text.trim(), under })));
  }
  return found.filter(({ text }) => text.length >= shortest && text.length <= longest && !isQuestion(text));
}

/**
 * The lines of the passages that speak of what a question is about, in whole sentences: of most of what it says, and of
 * every name in letters. Where no line does, what is not spoken of is named, and what is nearest comes without it.
 */
export function answerLines(
  question: string,
  hits: readonly SearchHit[],
  { product, whether }: { product: string | null; whether: boolean },
): Answered {
  // Whose it is stands in the title: the lines are looked at for what is asked of it.
  const matter = question.replace(product ?? "\0", "").replace(ownProduct, "");
  const asked = matter.length >= shortest / 2 ? matter : question;
  const wanted = wantedOf(asked);
  const total = Math.max(
    1,
    wanted.reduce((sum, { weight }) => sum + weight, 0),
  );
  const names = wanted.filter(({ word }) => isLatin(word) && !ownNames.has(word.toLowerCase()));
  const pairs = pairsAsked(asked);
  const value = askedFor(question);
  const wordsIn = (text: string): number =>
    wanted.reduce((sum, { word, weight }) => sum + (speaksOf(text, word) ? weight : 0), 0) / total;
  // One ordinary word alone says too little of what is asked.
  const alone = wanted.length === 1 && (wanted[0]?.weight ?? 0) < telling;
  const shareOf = (text: string): number => {
    const held = pairs.filter((pair) => text.includes(pair)).length / Math.max(1, pairs.length);
    return alone ? held : Math.max(held, wordsIn(text));
  };
  const all = hits.flatMap(({ title, passage }) =>
    unitsOf(passage).map(({ text, under }) => {
      const spoken = `${under} ${text}`;
      const ofProduct = product && speaksOf(`${title}${spoken}`, product) ? better : 0;
      const told = whether && says.test(text) ? better : 0;
      // How long, how much: the line that has a figure of that kind.
      const figure =
        value?.kind === "value" && searchableText(text).search(value.value) >= 0 ? 2 * better : 0;
      const elsewhere = others.test(title) ? better : 0;
      // What a document is about need not be said again in each of its lines.
      const share = names.every(({ word }) => speaksOf(spoken, word))
        ? shareOf(elsewhere ? spoken : `${title} ${spoken}`)
        : 0;
      return {
        text,
        title,
        share,
        plain: shareOf(text),
        worth: shareOf(spoken) + figure + ofProduct + told - elsewhere,
      };
    }),
  );
  const answering = all.filter(({ share }) => share >= enough);
  const unsaid = wanted.filter(
    ({ word }) => !all.some(({ text, title }) => speaksOf(`${title} ${text}`, word)),
  );
  const missing = unsaid.find((each) => names.includes(each)) ?? heaviest(unsaid);
  const nearest = missing
    ? all.filter(({ plain }) => plain >= (isLatin(missing.word) ? 0.5 : 0.75) * enough)
    : [];
  const ranked = (answering.length > 0 ? answering : nearest).toSorted(
    (one, other) => other.worth - one.worth,
  );
  const top = ranked[0]?.worth ?? 0;
  const lines = ranked.filter(({ worth }) => worth >= top * near).map(({ text, title }) => ({ text, title }));
  return { missing: answering.length > 0 ? null : (missing?.word ?? null), lines };
}
