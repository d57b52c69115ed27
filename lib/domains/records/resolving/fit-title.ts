/** What people call each title: 张总 may be a general manager, a director or the owner. */
const CALLED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:老总|总)$/,
    /总|董事长|总裁|创始人|合伙人|老板|法人|负责人|ceo|coo|cfo|cto|cio|cmo|vp|president|director/i,
  ],
  [/^(?:老板|老板娘|掌柜)$/, /老板|总(?!监|工)|董事长|创始人|法人|ceo|店长/i],
  [/^董$/, /董事/],
  [/^(?:工|师傅)$/, /工程师|总工|技术|工艺|设备|师傅|运维|开发|架构|engineer/i],
  // A general manager is never called 经理.
  [/^经理$/, /(?<!总)经理|(?<!general )manager/i],
  [/^主任$/, /主任/],
  [/^(?:先生|女士|小姐|太太|姐|哥|老师)$/, /.*/],
];

/** How well a title that was said fits the one on record: 1 it does, 0.5 nobody has written one, 0 it does not. */
export function fitTitle(said: string, onRecord: string | null): number {
  if (onRecord === null || onRecord.trim() === "") return 0.5;
  const called = CALLED.find(([spoken]) => spoken.test(said));
  if (called) return called[1].test(onRecord) ? 1 : 0;
  if (onRecord.includes(said)) return 1;
  // 科长 said of 设备科副科长; 采购总监 of 总监.
  const end = said.slice(-2);
  return onRecord.endsWith(end) || said.endsWith(onRecord) ? 1 : 0;
}
