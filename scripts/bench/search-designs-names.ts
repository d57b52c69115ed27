import type { Random } from "#tests/harness/random-from.ts";

const PLACES = "上海 北京 深圳 广州 杭州 苏州 南京 成都 武汉 西安 宁波 青岛 无锡 佛山 东莞 长沙".split(" ");
const BRAND =
  "华星智德恒力海岳金鼎宏远瑞丰天泽鑫源嘉禾博雅信诚永泰安捷联创卓越万通百川新锐盛隆中正和顺科达明辉锦程亿佳利群众诺维奥凯思睿优品乐邦康宁正大东方启航腾飞云峰龙腾虎跃凤翔春晖秋实国泰民安福禄寿喜长青常胜光耀九州四海";
const TRADES =
  "科技 信息技术 网络科技 电子商务 实业 贸易 机械制造 自动化设备 供应链管理 物流 医疗器械 生物科技 食品 纺织 新材料 精密模具 环保工程 建筑装饰".split(
    " ",
  );

/** Names as companies are registered: place, two to four characters of a brand, trade, legal form. */
export function companyNames(random: Random, count: number): string[] {
  const letters = [...BRAND];
  return Array.from({ length: count }, () => {
    const brand = Array.from({ length: 2 + random.below(3) }, () => random.pick(letters)).join("");
    return `${random.pick(PLACES)}${brand}${random.pick(TRADES)}有限公司`;
  });
}
