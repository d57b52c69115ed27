const CHAPTER = /^第[一二三四五六七八九十百\d]{1,4}[章篇部]/;
const SECTION = /^第[一二三四五六七八九十百\d]{1,4}节/;
const TOP = /^[一二三四五六七八九十]{1,3}、/;
const SECOND = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,3})[\s、.]?[^\d.]/;
const LONGEST = 40;
const ENDS_SENTENCE = /[。；，,;：:]$/;

/**
 * The level of a heading that nobody marked as one, by how Chinese documents number them (第一章, 一、, （一）, 1.1) or by
 * being a short bold line; undefined when it is a paragraph.
 */
export function headingLevel(line: string, bold: boolean): number | undefined {
  const text = line.trim();
  if (text === "" || text.length > LONGEST || ENDS_SENTENCE.test(text)) return undefined;
  if (CHAPTER.test(text)) return 1;
  if (SECTION.test(text) || TOP.test(text)) return 2;
  if (SECOND.test(text)) return 3;
  const numbered = NUMBERED.exec(text)?.[1];
  if (numbered) return Math.min(1 + numbered.split(".").length, 5);
  return bold ? 2 : undefined;
}
