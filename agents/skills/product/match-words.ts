const han = /\p{Script=Han}+/gu;
const latin = /[a-z0-9]{2,}/giu;
/** Pairs that stand in every wish and tell nothing. */
const common = new Set([
  ..."我们 他们 客户 想要 需要 解决 问题 方案 产品 系统 什么 怎么 推荐 一个 一套 这个 那个 可以 能不 不能 有没 没有 哪个 适合 版本 哪款 公司 工厂 集团 客户 老板 合适 该上 该用 应该 推荐 介绍 小公 大公".split(
    " ",
  ),
]);

/** 二十 in 二十来号人 is no need. */
const figures = /^[\d零一二两三四五六七八九十百千万来多几号人]+$/u;

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(han))
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
  for (const [word] of text.matchAll(latin)) pairs.add(word.toLowerCase());
  for (const pair of pairs) if (common.has(pair) || figures.test(pair)) pairs.delete(pair);
  return pairs;
}

/** The words that a wish and a description share, as pairs of characters or whole Latin words; the longest runs joined. */
export function sharedWords(wish: string, description: string): string[] {
  const wanted = pairsOf(wish);
  const found: string[] = [];
  for (const pair of pairsOf(description)) if (wanted.has(pair)) found.push(pair);
  return found;
}
