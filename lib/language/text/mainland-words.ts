// Words that Taiwan and Hong Kong say otherwise, typed in simplified characters; both sides have the same length, so offsets stay.
const WORDS: readonly (readonly [string, string])[] = [
  ["软体", "软件"],
  ["硬体", "硬件"],
  ["网路", "网络"],
  ["行销", "营销"],
  ["程式", "程序"],
  ["伺服", "服务"],
];

/** Returns the text with the mainland's word for the same thing. */
export function mainlandWords(text: string): string {
  return WORDS.reduce((said, [from, to]) => said.replaceAll(from, to), text);
}
