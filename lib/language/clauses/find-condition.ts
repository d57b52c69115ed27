const IF =
  /^(?:那|嗯|就|但是?)?(?<when>(?:如果|要是|假如|倘若|若是|若|万一|只要|一旦|等(?!等|一下|会)到?|除非)[^,。;]{2,40}?)(?:,\s?|(?=就|再|那就|便|才))/;
const IF_HE = /^(?<when>[^,。;]{1,8}(?:要是|如果)[^,。;]{1,30}?)(?:,\s?|(?=就|再|那就))/;
const IN_CASE = /^(?<when>[^,。;]{2,40}的话)(?:,\s?|(?=就))?/;

const ASKS = /^(?:我|咱们?|该|要|应该|可以)*(?:怎么|咋|如何|怎样)(?:去)?(?:说|回|接|答|应对|应付|谈|办|处理)/;

/** Returns the length of the words at the start of a clause that it depends on (如果…就), and of what joins them; 0 when none. */
export function findCondition(text: string): { words: number; all: number } {
  const match = IF.exec(text) ?? IF_HE.exec(text) ?? IN_CASE.exec(text);
  const when = match?.groups?.when;
  if (match === null || when === undefined || match[0].length >= text.length) return { words: 0, all: 0 };
  // 他嫌贵的话怎么说 asks, and waits for nothing.
  if (ASKS.test(text.slice(match[0].length))) return { words: 0, all: 0 };
  return { words: when.length, all: match[0].length };
}
