import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

const REASONS: readonly (readonly [string, string])[] = [
  ["价格|报价|太贵|贵", "price"],
  ["预算|没钱|资金|没预算", "budget"],
  ["竞品|竞争对手|对手|友商|被抢", "competitor"],
  ["产品|功能|匹配度?|需求不(?:符|匹配)", "product_fit"],
  ["关系|客情", "relationship"],
  ["服务|售后", "service"],
  ["品牌|知名度", "brand"],
  ["交付|实施|工期", "delivery"],
  ["时机|时间|太晚|进度", "timing"],
  ["没(?:有)?决定|搁置|拖延|拖着|项目(?:取消|暂停)|不做了", "no_decision"],
  ["联系不上|失联|没人接", "no_contact"],
];
const words = REASONS.map(([reason]) => reason).join("|");
const ENDED = "(?:丢|输|失败|黄|飞|崩|没成|没签|没拿下|流失|赢|拿下|成交)";
const PATTERNS = [
  new RegExp(
    `(?:因为?|由于|是因为|原因是|死在|败在|输在|丢在)(?<why>${words})(?:问题|原因|太高|高|贵|不足|不够|没了|因素|方面)?(?:上)?(?:而)?`,
    "g",
  ),
  new RegExp(`(?<why>${words})(?:问题|原因|因素)(?:导致|造成)?(?:的)?(?=${ENDED}|的)`, "g"),
  new RegExp(`原因(?:是|为)(?<why>${words})`, "g"),
];

/** Deals by why they ended: 因为价格丢的单, 丢单原因是预算的. */
export function reasonConditions({ text, object }: Scene): Condition[] {
  if (object !== "opportunity" || !new RegExp(ENDED).test(text)) return [];
  for (const pattern of PATTERNS) {
    const [match] = text.matchAll(pattern);
    const why = match?.groups?.why;
    if (match === undefined || why === undefined) continue;
    const value = REASONS.find(([reason]) => new RegExp(`^(?:${reason})$`).test(why))?.[1];
    if (value === undefined) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ start, end, filter: { field: "closeReason", op: "eq", value } }];
  }
  return [];
}
