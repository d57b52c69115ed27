/** Whom something is given to, and who is told to do it. */
const RECEIVER =
  /(?:给|让|叫|由|归|派|请|换成?|换了?|改成|改由|交给?|转给?|分给?|指给|指派|安排|通知|移给|划给|转到|挂到|过给|丢给|甩给|扔给|to)$/i;
const DOES = /^(?:来|去|上|接|跟|负责|盯|管|处理|跟进|接手|同学|那边)/;
/** Who has it until now, or shall not have it. */
const GIVER =
  /(?:从|原来(?:是|给)?|本来(?:是|给)?|之前(?:是|给)?|别(?:再)?(?:给|让)|不(?:要|该|再|用)(?:给|让|是)?|不是|from|收回)$/i;
const GIVES =
  /^(?:那里?|那儿|那边|手里|手上|名下|的)?(?:拿|收|要|转|移|撤|调|离职|走了|请假|休|太?忙|忙不过来|的)/;

/** Returns what somebody is in a handing over, by the words around: who gets it or who had it; undefined when they do not say. */
export function personRole(before: string, behind: string): "receiver" | "giver" | undefined {
  if (GIVER.test(before)) return "giver";
  if (RECEIVER.test(before)) return "receiver";
  if (GIVES.test(behind)) return "giver";
  return DOES.test(behind) ? "receiver" : undefined;
}

const TOLD = /(?:让|叫|派给?|安排|通知|指派给?|交给|分给)$/;
const TASKED = /^(?:派|安排|建|布置|加|分|记)/;

/** Says whether somebody is told to do a thing: 让小李上门, 给小李派个任务; 给王总打电话 is another's. */
export function isTold(before: string, behind: string): boolean {
  return TOLD.test(before) || (before.endsWith("给") && TASKED.test(behind));
}

/** Says whether somebody is who is gone to: 见张总, 约王总. */
export function isMet(before: string): boolean {
  return /(?:见|拜访|拜会|约|找|看望)(?:一?下)?$/.test(before);
}
