/** One stretch of a message between marks, with its offsets into the words. */
export type Segment = { text: string; start: number; end: number };

const marks = /[，,。；;！!？?\n]/;
const han = /\p{Script=Han}/u;

/** Whoever types fast puts a space where others put a comma. */
function isMark(text: string, at: number): boolean {
  const sign = text.charAt(at);
  const full = sign === "." && !/\S/.test(text.charAt(at + 1)) && /[a-z)]/i.test(text.charAt(at - 1));
  return (
    marks.test(sign) ||
    full ||
    (sign === " " && han.test(text.charAt(at - 1)) && han.test(text.charAt(at + 1)))
  );
}

/** The stretches of a message between marks; never an empty one. */
export function segmentsOf(text: string): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !isMark(text, at)) continue;
    if (text.slice(start, at).trim() !== "")
      found.push({ text: text.slice(start, at).trim(), start, end: at });
    start = at + 1;
  }
  return found;
}

/** The stretch that something was said in. */
export const segmentAt = (segments: readonly Segment[], at: number): Segment | undefined =>
  segments.find(({ start, end }) => start <= at && at < end);

/** 客户投诉：, 会议纪要：, what stands above what was said. */
const heading =
  /^(?:客户|用户|聊天|会议|拜访|电话)?(?:投诉|反馈|抱怨|吐槽|报障|记录|纪要|内容|情况)[：:]\s{0,3}/u;
const speaker =
  /^(?:他们?|她们?|对方|客户|那边|人家|(?:他们|她们|对方|客户)的?(?:老板娘?|领导|财务|采购|技术|总部|集团)|(?:\p{Script=Han}{1,6}的)?[\p{Script=Han}]{1,4}(?:总监?|经理|厂长|主任|工|[科处部院校店]长|主管|老师|董事?长?|老板))?(?:那边)?(?:也|还|就|又|都)?(?:跟我)?(?:说|提到|提了|讲|表示|反馈|透露|觉得|认为|反映|提出|聊到|谈到|强调)(?:了|的是|过)?/u;
/** they are worried about …: without that they are. */
const inEnglish =
  /^(?:they|he|she|the client|the customer)(?:'re|'s| are| is)? (?:very |really |quite )?(?:worried|concerned|afraid|anxious) (?:about|that|of) /iu;
/** 骁淳那个crm续约顾总说: of what and by whom, in front of what was said. */
const whose =
  /^[\p{L}\p{N}]{3,16}?(?:[总董]|经理|主任|主管|总监|[科处部厂院]长)(?:那边)?(?:也|还|又)?(?:说|提出|表示|要求)(?=.{3})/u;
const joint = /^(?:但是?|不过|而且|另外|然后|只是|就是|主要是|也就是)(?=.{3})/;
const pronoun = /^(?:他们?|她们?|对方|客户|人家)的?(?=[\p{Script=Han}]{2})/u;
const tail = /(?:的问题|这个问题|的事儿?|的情况|了|啊|吧|呢)$/;

const speaks =
  /^(?:那边|这边)?(?:也|还|就|又|都)?(?:跟我)?(?:说|提到|表示|反馈|透露|觉得|认为|提出|强调|嫌|担心|答应|要求)/u;

/** 宏远机械的王总说太贵: the words without the names of who said it; `names` as they stand in the words. */
export function withoutNames(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of names) {
    if (rest.startsWith(name)) rest = rest.slice(name.length).replace(/^[的，,\s]+/, "");
  }
  return rest !== text && speaks.test(rest) ? rest : text;
}

/** What was said, without who said it: 王总提到了预算紧张的问题 is 预算紧张. */
export function saidIn(text: string): string {
  const bare = text
    .replace(heading, "")
    .replace(inEnglish, "")
    .replace(joint, "")
    .replace(speaker, "")
    .replace(whose, "")
    .replace(pronoun, "")
    .replace(tail, "")
    .trim();
  // 老板觉得贵 is too short without who it was.
  return bare.length >= 2 ? bare : text.trim().replace(/^.{0,8}(?=觉得|嫌|认为)/u, "");
}
