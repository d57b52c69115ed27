const han = /\p{Script=Han}+/gu;
const latin = /[a-z0-9]{2,}/giu;
/** Pairs that stand in every wish and tell nothing. */
const common = new Set([
  ..."我们 他们 客户 想要 需要 解决 问题 方案 产品 系统 什么 怎么 推荐 一个 一套 这个 那个 可以 能不 不能 有没 没有 哪个 适合".split(
    " ",
  ),
]);

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.matchAll(han))
    for (let at = 0; at + 2 <= run.length; at += 1) pairs.add(run.slice(at, at + 2));
  for (const [word] of text.matchAll(latin)) pairs.add(word.toLowerCase());
  for (const pair of common) pairs.delete(pair);
  return pairs;
}

/** The words that a wish and a description share, as pairs of characters or whole Latin words; the longest runs joined. */
export function sharedWords(wish: string, description: string): string[] {
  const wanted = pairsOf(wish);
  const found: string[] = [];
  for (const pair of pairsOf(description)) if (wanted.has(pair)) found.push(pair);
  return found;
}
