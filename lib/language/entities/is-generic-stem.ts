import { GENERIC_STEMS, WEAK_SUFFIXES } from "../dictionaries/company-suffixes.ts";
import { INDUSTRIES } from "../dictionaries/industries.ts";
import { SOURCES } from "../dictionaries/sources.ts";

const GOODS =
  "集成电路 玩具 家具 服装 鞋 帽 砖 水泥 化肥 农药 啤酒 饮料 面粉 纸 铁 钢 铝 铜 塑料 橡胶 玻璃 陶瓷 机械 机床 电机 电池 电缆 小商品 日用品 办公用品 劳保 母婴 宠物 户外 体育 五金 灯具 鞋子 童装 女装 男装 布料 面料 阀门 轴承 水果 蔬菜 生鲜 海鲜 茶叶 酒水 药品 礼品 工艺品 电动车 二手车 房产 中介 代理 批发 加工 印刷 装修 保洁 家政 搬家 货代 报关 代工 连锁 直营 加盟 普通 一般 做 卖 搞 开 的 小 大 中 型 类 用品 制品 配件 零件 产品 成品 进出口 内贸 外贸 完整 全套 整套 相关 宣传";
const WORDS = new Set(
  [
    ...GENERIC_STEMS,
    ...WEAK_SUFFIXES,
    ...Object.values(INDUSTRIES).flatMap((words) => words.split(" ")),
    ...Object.values(SOURCES).flatMap((words) => words.split(" ")),
    ...GOODS.split(" "),
  ].filter((word) => /^\p{Script=Han}+$/u.test(word)),
);
const LONGEST = 6;

/** Says whether a would-be name is only words for trades and goods: 小商品贸易, 五金批发, 官网. */
export function isGenericStem(stem: string): boolean {
  if (stem.length > 16) return false;
  const reachable = new Set([0]);
  for (let at = 0; at < stem.length; at += 1) {
    if (!reachable.has(at)) continue;
    for (let length = 1; length <= LONGEST; length += 1) {
      if (WORDS.has(stem.slice(at, at + length))) reachable.add(at + length);
    }
  }
  return reachable.has(stem.length);
}
