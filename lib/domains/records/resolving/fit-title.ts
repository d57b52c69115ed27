/** What people call each title: 张总 is a general manager rather than a director, 程工 whoever works with machines. */
type Called = { spoken: RegExp; means: RegExp; also?: RegExp };
const CALLED: readonly Called[] = [
  {
    spoken: /^(?:老总|总)$/,
    means: /总(?!监|工)|ceo|president/i,
    also: /董事长|创始人|合伙人|老板|法人|总监|总工|负责人|gm|coo|cfo|cto|cio|cmo|vp|director/i,
  },
  { spoken: /^(?:老板|老板娘|掌柜)$/, means: /老板|总(?!监|工)|董事长|创始人|法人|ceo|店长/i },
  { spoken: /^董$/, means: /董事/ },
  {
    spoken: /^(?:工|师傅)$/,
    means: /工程师|总工|技术|工艺|设备|师傅|运维|开发|架构|研发|生产|it|engineer/i,
    also: /^(?!.*(?:总经理|董事|财务|会计|采购|销售|市场|人事|行政|法务)).*$/i,
  },
  // A general manager is never called 经理.
  { spoken: /^经理$/, means: /(?<!总)经理|(?<!general )manager/i },
  { spoken: /^主任$/, means: /主任/ },
  { spoken: /^(?:先生|女士|小姐|太太|姐|哥|老师)$/, means: /.*/ },
];
/** 采购 is where they work, not what they are. */
const RANK =
  /[总长监工师员董理]|主[任管席]|书记|老板|法人|创始|合伙|负责|[a-z]o\b|gm|vp|president|director|manager/i;
const unwritten = 0.5;
const roughly = 0.75;

/** How well a title that was said fits the one on record: 1 it does, 0.75 it may, 0.5 nobody has written one, 0 it does not. */
export function fitTitle(said: string, onRecord: string | null): number {
  if (onRecord === null || !RANK.test(onRecord)) return onRecord?.includes(said) ? 1 : unwritten;
  const called = CALLED.find(({ spoken }) => spoken.test(said));
  if (called?.means.test(onRecord)) return 1;
  if (called) return called.also?.test(onRecord) ? roughly : 0;
  if (onRecord.includes(said)) return 1;
  // 科长 said of 设备科副科长; 采购总监 of 总监.
  const end = said.slice(-2);
  return onRecord.endsWith(end) || said.endsWith(onRecord) ? 1 : 0;
}
