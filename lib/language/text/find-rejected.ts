type Interval = { start: number; end: number };

const CLAUSE = "[^,;。!?\\n]";
// 不是B,是A — the value that was wrong is named first.
const WRONG_FIRST = new RegExp(
  `(?<![是要可莫无还倒])不[是叫](?<wrong>${CLAUSE}{1,20}?)(?:,|;)? ?(?:而|应该|其实|应|我说的|实际上?|实际)?(?<!不)(?:是|叫|改[成为]|最多|只有|才)(?=${CLAUSE})`,
  "gu",
);
// 是A不是B — and the right one may stand first as well.
const RIGHT_FIRST = new RegExp(
  `(?<![不要可还总])[是叫](?=(?<right>${CLAUSE}{1,20}?),? ?(?:而|并)?不[是叫](?<wrong>${CLAUSE}{1,20}))`,
  "gu",
);
const CHANGED = new RegExp(
  `从(?<wrong>${CLAUSE}{2,20}?)(?:改|换|更正|修改|变更|裁|减|扩|降|涨|提|加|调|升)(?:成|为|到)`,
  "gu",
);
// 不是同一家 and 不是吗 reject nothing that was said.
const NO_VALUE = /^(?:吗|吧|么|嘛|这个意思|这样|那样|同一|一个|一家|很|太|特别|因为|说|我|你|不)/;

/** Returns what a correction takes back: B in 是A不是B, 不是B是A and 从B改成A. */
export function findRejected(text: string): Interval[] {
  if (!/不[是叫]|[改换正更裁减扩降涨提加调升][成为到]/.test(text)) return [];
  const found: Interval[] = [];
  for (const match of [...text.matchAll(WRONG_FIRST), ...text.matchAll(CHANGED)]) {
    const wrong = match.groups?.wrong ?? "";
    const at = match.index + match[0].indexOf(wrong);
    if (!NO_VALUE.test(wrong)) found.push({ start: at, end: at + wrong.length });
  }
  for (const match of text.matchAll(RIGHT_FIRST)) {
    const { right = "", wrong = "" } = match.groups ?? {};
    if (NO_VALUE.test(wrong) || /不[是叫]/.test(right)) continue;
    const from = match.index + 1 + right.length;
    const at = text.indexOf(wrong, from + 2);
    found.push({ start: at, end: at + wrong.length });
  }
  return found;
}
