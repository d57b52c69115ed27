/** What does not work in what they have from us. */
const TROUBLE =
  /(?:打|导|登|上|连|传|开|出|进|存|查|算|印|扫|搜|装|同步|保存|提交|审批|使)不(?:开|出来?|上去?|进去?|了|到|动|准|对)|(?:老|一直|总|又|突然)是?(?:卡|崩|报错|掉线|断|慢|出错)|宕机|崩了|卡死|报错|用不了|瘫痪|数据(?:丢|错|对不上)/u;
/** What it does to them, or how they press for it. */
const PRESSES =
  /催(?:我们|着|得)?|骂|发火|生气|急(?:死|得|了|坏)|(?:给|要)(?:个|一个)?(?:说法|答复|交代|解释)|停(?:了|产|工|摆)|(?:发不了|出不了|关不了|结不了|做不了|收不了)[货账单款活]|影响(?:到)?(?:发货|生产|结账|对账|业务|开单|出货)/u;
/** Of what they have from somebody else nobody complains to us. */
const THEIRS = /老系统|旧系统|原来(?:的|那|用)|现在用的|以前的|用友|金蝶|别家|竞品/u;
/** What may be is no trouble yet. */
const MAY_BE = /怕|担心|要是|如果|万一/u;

/**
 * Whose product troubles a customer: `ours` where it stops them or they press for an answer, `theirs` where it is
 * another's, told as a pain. Undefined where none does.
 */
export function readTrouble(text: string): "ours" | "theirs" | undefined {
  if (!TROUBLE.test(text) || MAY_BE.test(text)) return undefined;
  if (THEIRS.test(text)) return "theirs";
  return PRESSES.test(text) ? "ours" : undefined;
}
