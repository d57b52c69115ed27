import type { EntityType } from "../model/entity.ts";
import type { Span } from "../model/span.ts";
import type { RecordName } from "./reading.ts";

/** What is kept elsewhere, or nowhere, whatever else is said of it. */
const FOREIGN =
  /合同|工单|投诉|回款|付款|发票|尾款|应收|欠款|报价单|健康[分度]|续约率|满意度|\bNPS\b|知识|文档|权限|账号/iu;
const OF_DEALS =
  /手[里上头](?:现在|目前)?(?:都|还)?有|决策人|拍板|竞争对手|竞品|对手|赢率|概率|阶段|报价|谈判|独家|新签|新单|(?:做|干)得(?:最|更)?(?:好|差|怎)|战绩|续约|续签|要续|该续|(?:完成|做|干|冲)[了到]?多少(?:业绩|钱|万)?了?[?]?$|(?:掉|跌|降|涨|下滑|增长)得?最/u;
const MEANT: readonly (readonly [EntityType, RecordName])[] = [
  ["source", "lead"],
  ["money", "opportunity"],
  ["competitor", "opportunity"],
  ["product", "opportunity"],
  ["tag", "customer"],
  ["industry", "customer"],
  ["size", "customer"],
  ["region", "customer"],
];

/** The kind of record that a question is about by what it asks of it alone: 七八十万的谁在跟 is about deals. */
export function supposeObject(text: string, spans: readonly Span[]): RecordName | undefined {
  if (FOREIGN.test(text)) return undefined;
  if (OF_DEALS.test(text)) return "opportunity";
  return MEANT.find(([type]) => spans.some((span) => span.type === type))?.[1];
}
