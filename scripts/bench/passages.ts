import type { Random } from "#tests/harness/random-from.ts";

const SUBJECTS =
  "客户 采购 仓库 合同 报价 发票 库存 订单 物流 车间 设备 质检 财务 审批 售后 渠道 门店 供应商 项目 培训".split(
    " ",
  );
const VERBS =
  "提交 核对 更新 复核 登记 调整 确认 跟进 交接 盘点 结算 归档 升级 对账 验收 签署 评估 安排 检查 汇总".split(
    " ",
  );
const OBJECTS =
  "清单 流程 标准 记录 凭证 方案 计划 权限 模板 指标 报表 接口 批次 编号 条款 周期 价格 数量 期限 责任人".split(
    " ",
  );
const PLACES =
  "苏州 无锡 宁波 嘉兴 常州 南通 绍兴 湖州 台州 温州 佛山 东莞 中山 惠州 长沙 武汉 合肥 郑州 济南 青岛".split(
    " ",
  );
const SYLLABLES = "华远海川锦荣盛恒泰祥瑞丰庆安康达明辉宏伟凯旋腾翔博睿晨曦星辰云帆朗润".split("");

/** A rare name, as companies, people and products have them. */
const nameFrom = (random: Random): string =>
  Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join("");

function sentence(random: Random): string {
  const [one, other] = [random.pick(SUBJECTS), random.pick(SUBJECTS)];
  return `${random.pick(PLACES)}${nameFrom(random)}的${one}要在${1 + random.below(30)}天内${random.pick(VERBS)}${other}${random.pick(OBJECTS)}，编号${random.below(100_000)}由${nameFrom(random)}${random.pick(VERBS)}。`;
}

/** Made-up passages of about 250 characters: common words of business, rare names and numbers. */
export function passagesFrom(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => {
    let text = "";
    while (text.length < 240) text += sentence(random);
    return text;
  });
}

/** A question about a passage: a piece of one of its sentences, asked as people ask. */
export function questionFrom(random: Random, passage: string): string {
  const sentences = passage.split("。").filter((each) => each.length > 12);
  const about = random.pick(sentences);
  const at = random.below(Math.max(1, about.length - 16));
  return `请问${about.slice(at, at + 14)}是怎么规定的？`;
}
