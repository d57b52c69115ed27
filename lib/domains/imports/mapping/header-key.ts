import { oneScript } from "./one-script.ts";

const MARKS = /[\s\p{Cf}*#:：、,，._\-–—/\\|"'“”‘’?？!！]+/gu;
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|<[^<>]*>|「[^「」]*」/g;

const HAN = /\p{Script=Han}/u;
/** What Taiwan and Hong Kong say otherwise, in simplified characters. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/联络/g, "联系"],
  [/电子信箱|电邮|(?<!微)信箱/g, "邮箱"],
  [/行动电话/g, "手机"],
  [/市话|室内电话/g, "座机"],
  [/机率/g, "概率"],
  [/查询/g, "咨询"],
  [/产业/g, "行业"],
  [/资本额/g, "注册资本"],
  [/^(?:负责)?业务(?:人员|代表|同事)?$/, "业务员"],
  [/^建(?:立|档)(?=日期|时间)/, "创建"],
];

/** One script and one word for what is written in two: 聯絡電話 is 联系电话. */
function mainland(text: string): string {
  if (!HAN.test(text)) return text;
  return ELSEWHERE.reduce((said, [from, to]) => said.replace(from, to), oneScript(text));
}

/** What two spellings of a header have in common: no case, width, script, blanks, marks, units or remarks in brackets. */
export function headerKey(header: string): string {
  const plain = mainland(header.normalize("NFKC").toLowerCase());
  const bare = plain.replace(BRACKETS, "").replace(MARKS, "");
  // A header may be nothing but its brackets.
  return bare === "" ? plain.replace(/[()[\]【】<>「」]/g, "").replace(MARKS, "") : bare;
}
