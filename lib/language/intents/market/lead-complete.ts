import { announcesNew } from "../announces-new.ts";
import { countFacts } from "../count-facts.ts";
import type { Evidence, IntentDefinition, Score } from "../definition.ts";
import { isQuestion } from "../is-question.ts";
import { measureCoverage } from "../measure-coverage.ts";

const CUE =
  /补充|改[成为]|换成|更正|他们?|她们?|对方|客户|公司|联系人|电话|手机|邮箱|微信|预算|规模|行业|来的|需求|上线|启动|要上|用起来|还想要|错了?,|不是|是|^(?:在|做|是)/;
const CORRECTION = /错|不是|改[成为]|换成|更正/;
const CHANGE = /改[成为到]|补充|更新|更正|那边|这边|说|回复|调[到成整]/;
/** 明早十点我打给他, 约他视频: what we do and when is a task, and no wish of theirs. */
const OURS =
  /(?:打(?:个)?(?:电话)?给|(?:给|跟|和|与|找|约|请)(?:了)?[他她它].{0,8}(?:打|发|约|谈|聊|见|回|说|讲|开|视频|电话)|约(?:了)?[他她它]们?|[约定排]上(?:吧|了)?$|(?:可以|能|有空|方便)见|我.{0,6}(?:打给|回复|回电|联系|拜访|上门|过去|跟进|发[他她给]|[去见找约][他她]))/;
const QUERY = /找|查|搜|打开|列一?下|列表|线索(?!的)|leads?/i;
/** 分给周远吧, 换成林珊吧, 催一下小许, 标成无效: something is to be done with the lead, and no fact of it is told. */
const DEED =
  /^(?:那|就|先|还是|也|都|再|要不)*(?:分|派|交|转|指派|分配|安排)(?:给|到)|催(?:一?下|促)?\p{Script=Han}|提醒|转(?:成|为)?(?:客户|商机)|标(?:成|为|记成?为?)(?:无效|作废)|作废|打(?:上|个|一个)?标签/u;

function judge({ normalized, entities, lead, dialogue }: Evidence): Score {
  const renamed = CORRECTION.test(normalized) && lead.companyName !== undefined;
  const facts =
    countFacts(lead) + ((lead.contactName ?? lead.contactTitle) === undefined && !renamed ? 0 : 1);
  if (facts === 0 || isQuestion(normalized) || QUERY.test(normalized)) {
    return { confidence: 0, reason: "没有新的事实" };
  }
  if (DEED.test(normalized)) return { confidence: 0, reason: "要对线索做别的事" };
  const { timeline, ...others } = lead;
  if (timeline !== undefined && countFacts(others) === 0 && OURS.test(normalized))
    return { confidence: 0.2, reason: "说的是我们要做的事" };
  if (announcesNew(normalized)) return { confidence: 0.3, reason: "说的是新来的一位" };
  const focused = dialogue.focus?.find((record) => record.type === "lead");
  const other =
    !(focused !== undefined && renamed) &&
    lead.companyName !== undefined &&
    focused?.label.includes(lead.companyName) !== true;
  if (other && (lead.contactSurname !== undefined || facts > 1)) {
    return { confidence: 0.3, reason: "说的是另一家公司" };
  }
  const said = CUE.test(normalized) || measureCoverage(normalized, entities) >= 0.4;
  const waiting = focused !== undefined || dialogue.pending?.kind === "missing_slots";
  if (waiting) return { confidence: said ? 0.92 : 0.6, reason: `补充当前线索的 ${facts} 项信息` };
  const named = lead.companyName !== undefined || lead.contactSurname !== undefined;
  if (named && CHANGE.test(normalized) && countFacts(lead) > 0) {
    return { confidence: 0.7, reason: "补充所说的那条线索" };
  }
  if (countFacts(lead) === 0) return { confidence: 0.2, reason: "没有正在谈的线索" };
  const { phone, email, wechat, budget, companySize, industry, source } = lead;
  // Without a lead on the table, a place, a day or a wish alone says nothing about one.
  const hard = [phone, email, wechat, budget, companySize, industry, source].some(
    (fact) => fact !== undefined,
  );
  if (!said || !hard || lead.companyName !== undefined)
    return { confidence: 0.2, reason: "没有正在谈的线索" };
  return { confidence: 0.55, reason: "只说了事实，没有说是哪条线索" };
}

/** 给正在谈的线索补充事实 */
export const leadComplete: IntentDefinition<"lead.complete"> = {
  name: "lead.complete",
  what: "给正在谈的线索补充事实",
  owner: "MA",
  examples: [
    "电话13800138000",
    "他们有200人",
    "下个月要上",
    "预算改成60万",
    "他们是做汽配的",
    "邮箱是li@defu.com",
    "补充一下，规模300人左右",
    "联系人是王芳",
  ],
  slots: ["phone", "email", "wechat", "size", "date", "budget", "industry"],
  score: judge,
};
