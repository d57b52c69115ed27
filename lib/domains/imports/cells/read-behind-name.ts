import { readPhone } from "./read-phone.ts";

/** `rest` is what was said besides. */
export type BehindName = { phone?: string; title?: string; wechat?: string; rest?: string };

/** A number to call among words: of a mobile, with an area code, of a service. */
const NUMBER =
  /(?:\+?86[-\s]?)?(?<!\d)1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[-\s]?\d{7,8}(?!\d)|(?<!\d)[48]00[-\s]?\d{3,4}[-\s]?\d{3,4}(?!\d)/;
const MARKS = /[\s/／|,，;；、:：()（）[\]【】]+/;
const TITLE =
  /^\p{Script=Han}{0,8}(?:经理|總監|总监|总裁|董事长?|总经办|副?总|主任|[厂处科部院校店行局站所会]长|主管|组长|秘书长?|书记|工程师|专员|助理|顾问|负责人|老板|创始人|合伙人|法人|采购员?|财务|会计|出纳|行政|文员|业务员)$|^(?:c[eftiom]o|vp|it)$/iu;
/** That the number is one's WeChat too. */
const SAME = /^微信同[号號]$|^同微信$|^[vV]同号?$/;
const CALL = /^(?:电话|手机号?|联系电话|tel|mobile|职务|职位)$/i;

/** What people write behind a person's name: 13800001234 采购经理, 财务（微信同号）. A second number or title stays in words. */
export function readBehindName(text: string): BehindName {
  const number = NUMBER.exec(text);
  const words = [text.slice(0, number?.index), number ? text.slice(number.index + number[0].length) : ""]
    .flatMap((part) => part.split(MARKS))
    .filter((word) => word !== "" && !CALL.test(word));
  const title = words.find((word) => TITLE.test(word));
  const same = words.some((word) => SAME.test(word));
  const rest = words.filter((word) => word !== title && !(number && SAME.test(word))).join(" ");
  const read = number ? readPhone(number[0]) : undefined;
  const phone = read && "value" in read ? read.value : undefined;
  return {
    ...(phone && { phone }),
    ...(phone && same && { wechat: phone }),
    ...(title && { title }),
    ...(rest && { rest }),
  };
}
