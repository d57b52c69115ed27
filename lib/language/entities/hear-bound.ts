/** How words bound a figure: 以上 `min`, 不到 `max`, 等于 `equal`; `exclusive` when the figure itself is left out. */
export type Bound = { bound?: "min" | "max" | "equal"; exclusive?: true };
type Heard = Bound & { start: number; end: number };

const LEAD: readonly (readonly [RegExp, Bound])[] = [
  [
    /(?:大于(?:或者?)?等于|不[小少低]于|至少(?:要|得|有|是)?|最少(?:要|得|有|是)?|起码(?:要|得|有|是)?|≥|> ?=|=>) ?$/,
    { bound: "min" },
  ],
  [
    /(?:小于(?:或者?)?等于|不[大高多]于|(?:不(?:能|要|得|可|许|准|用)?|没|别|莫|未|勿)超(?:过|出)?|不出|最多(?:也就)?(?:是|有)?|顶多(?:也就)?(?:是|有)?|至多|≤|< ?=|=<|控制在|封顶(?:是|为|在)?|上限(?:是|为)?) ?$/,
    { bound: "max" },
  ],
  [
    /(?:超(?:过|出)?了?|大于|多于|高于|高出|突破|(?<=[比率额量已均数])过|>) ?$/,
    { bound: "min", exclusive: true },
  ],
  [/(?:小于|少于|低于|不到|不足|未达|不满|<) ?$/, { bound: "max", exclusive: true }],
  [/等于 ?$/, { bound: "equal" }],
  [/\b(?:at least|no less than|from|min(?:imum)?) ?$/i, { bound: "min" }],
  [/\b(?:at most|no more than|up to|max(?:imum)?) ?$/i, { bound: "max" }],
  [/\b(?:over|above|more than|greater than|exceeding) ?$/i, { bound: "min", exclusive: true }],
  [/\b(?:under|below|less than|fewer than) ?$/i, { bound: "max", exclusive: true }],
];
const OVER = /比 ?$/;
const OVER_TAIL = /^ ?(?:还|要|更)?[大高多长重久贵]/;
const TAIL: readonly (readonly [RegExp, Bound])[] = [
  [/^ ?(?:及以上|或以上|起(?=步|订|批|售|价|的|\P{Script=Han}|$)步?|往上|开外|打底)/u, { bound: "min" }],
  [/^ ?(?:以上|之上|\+(?!\d))/, { bound: "min" }],
  [/^ ?(?:及以下|或以下|以内|之内|封顶|为限)/, { bound: "max" }],
  [/^ ?(?:以下|之下|往下)/, { bound: "max", exclusive: true }],
];
const LONGEST_LEAD = 14;

/** Reads what bounds the figure at `start`–`end` and how far the words for it reach; `min` stands for open upwards. */
export function hearBound(text: string, start: number, end: number): Heard {
  const head = text.slice(Math.max(0, start - LONGEST_LEAD), start);
  for (const [pattern, bound] of LEAD) {
    const said = pattern.exec(head)?.[0];
    if (said !== undefined) return { ...bound, start: start - said.length, end };
  }
  const tail = text.slice(end, end + 6);
  const over = OVER.exec(head)?.[0];
  const more = OVER_TAIL.exec(tail)?.[0];
  if (over !== undefined && more !== undefined)
    return { bound: "min", exclusive: true, start: start - over.length, end: end + more.length };
  for (const [pattern, bound] of TAIL) {
    const said = pattern.exec(tail)?.[0];
    if (said !== undefined) return { ...bound, start, end: end + said.length };
  }
  return { start, end };
}
