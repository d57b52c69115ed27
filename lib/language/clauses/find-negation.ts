const AHEAD =
  /^(?:(?:今|明|后)天|(?:这|本|下)?(?:周|星期|礼拜)[一二三四五六日天末]?)?(?:上午|下午|早上|晚上)?(?:那|就|但是?|不过|可是?|而且|然后|对|你)?(?:先|暂时|暂|千万|可)?(?:别(?!忘|的|人|家|名|超|低于|高于|少于|多于|大于|小于)|不要(?!忘|超|低于|高于|少于|多于|大于|小于|求|了[,，])|不用|甭|莫|勿|无需|不必|先不|暂不|(?<=^)不(?=建|推|报价|发|导出|转|改|删|通知|拜访|约))(?:再|急着|着急|给我|去)?/;
const BEHIND = /(?:先|暂时)?(?:别|不要|不用|甭)(?:动|改|变|管|碰)了?$/;

/**
 * Returns where the words stand that turn a clause into what must not be done, and whether what is left names only
 * what is to stay (阶段不要动); undefined when it is not negated.
 */
export function findNegation(clause: string): { start: number; end: number; stays: boolean } | undefined {
  const ahead = AHEAD.exec(clause);
  if (ahead !== null) return { start: 0, end: ahead[0].length, stays: false };
  const behind = BEHIND.exec(clause);
  if (behind !== null && behind.index > 0) return { start: behind.index, end: clause.length, stays: true };
  return undefined;
}
