const heading =
  /^[^\n，。：:]{0,10}(?:记录|纪要|原文|邮件|表单|投诉|留言|消息|截图|转发)[^\n，。：:]{0,6}[：:]?\s*\n/u;
const speaker = /^[^\n：:，。]{1,12}[：:]/gmu;
/** Words that mean to give orders in the person's place. */
const overrides =
  /(?:忽略|无视|忘掉|不要理会)[^\n，。]{0,12}(?:规则|指令|提示|设定|要求|限制)|ignore (?:all |any )?(?:the )?(?:previous|prior|above)|(?:系统|system)(?:提示|指令|消息|prompt| message)?[：:]/iu;
const fewest = 2;

/**
 * Where the words of others begin in a message, as an offset; null where all of it is the person's own. A pasted talk
 * has a heading or lines that name who speaks; what tells us to forget our rules is nobody's own either.
 */
export function pastedFrom(text: string): number | null {
  const head = heading.exec(text);
  if (head) return head[0].length;
  const lines = text.includes("\n") ? [...text.matchAll(speaker)] : [];
  const [first] = lines;
  if (first && lines.length >= fewest) return first.index;
  return overrides.exec(text)?.index ?? null;
}
