// Who or what a command is about, when no entity was recognised: 宏图印务 in 删除宏图印务的线索.
const patterns = [
  /^(?:帮我|麻烦)?(?:把|将)?([^，,。；;：:\s]{2,14}?)(?:那条|这条)?(?:线索)?的(?:预算|电话|手机|规模|人数|需求|时间|行业|微信|邮箱|联系人)/,
  /(?:删除|删掉|删了|移除|作废)(?:一下)?([^，,。；;：:\s]{2,14}?)(?:的|那条|这条|那个|这个){0,2}线索/,
  /(?:把|将)([^，,。；;：:\s]{2,14}?)(?:的|那条|这条|那个|这个){0,2}(?:线索)?(?:删|作废|移除)/,
];

/** Words that point at what is being talked about, and name nothing. */
const pointing =
  /^(?:他|她|它|他们|她们|它们|我们|你们|这|那|这家|那家|这条|那条|这个|那个|该|客户|公司|对方|人家|刚才|刚刚|上一?条|最后一?条|第.条|新的?|所有|全部|线索)/;

/** The name that a command gives, in the person's own words; undefined when it only points. */
export function saidName(text: string): string | undefined {
  const plain = text.replace(/\s+/g, "");
  for (const pattern of patterns) {
    const name = pattern.exec(plain)?.[1];
    if (name && !pointing.test(name)) return name;
  }
  return undefined;
}
