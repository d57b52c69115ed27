import type { Cell } from "../table.ts";

export type ValueKind = "mobile" | "email" | "company" | "person" | "date" | "url" | "range" | "ordinal";

const ENOUGH = 0.7;
const MOBILE = /^(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i;
const COMPANY =
  /(?:公司|集团|厂|事务所|研究院|医院|大学|银行|合作社|商行|经营部|Co\.?,? ?Ltd\.?|Inc\.?|LLC|GmbH|Corp\.?)$/i;
const SURNAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]/;

const kinds: readonly (readonly [ValueKind, (text: string) => boolean])[] = [
  ["mobile", (text) => MOBILE.test(text)],
  ["email", (text) => EMAIL.test(text)],
  ["url", (text) => /^(?:https?:\/\/|www\.)\S+$/i.test(text)],
  ["company", (text) => COMPANY.test(text.replace(/[(（].*[)）]$/, ""))],
  ["person", (text) => /^\p{Script=Han}{2,3}$/u.test(text) && SURNAME.test(text)],
  [
    "range",
    (text) =>
      /^[1-9][\d,]{0,6}\s?(?:-|–|~|至|到)\s?[1-9][\d,]{0,6}\s?人?$|^[1-9][\d,]{0,6}\s?(?:人\s?)?(?:以[上下内]|\+)$|^(?:少于|不足|小于|大于|超过)\s?\d[\d,]{0,6}\s?人?$/.test(
        text,
      ),
  ],
  ["date", (text) => /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}.*)?$/.test(text)],
];

/** What most values of a column are; undefined where they are of no one kind. */
export function valueKind(cells: readonly Cell[]): ValueKind | undefined {
  const texts = cells.filter((cell) => cell !== null && cell !== "").map(textOf);
  if (texts.length === 0) return undefined;
  for (const [kind, fits] of kinds) {
    if (texts.filter(fits).length >= texts.length * ENOUGH) return kind;
  }
  const counted = texts.length > 1 && texts.every((text, index) => Number(text) === Number(texts[0]) + index);
  return counted ? "ordinal" : undefined;
}

function textOf(cell: Cell): string {
  if (typeof cell === "object" && cell !== null) return "date" in cell ? cell.date : `${cell.percent}%`;
  return String(cell).trim();
}
