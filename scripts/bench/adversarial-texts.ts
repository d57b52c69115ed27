import type { Random } from "#tests/harness/random-from.ts";

/** What rules begin with, open and do not close: each made some rule slow or confused at least once. */
const PIECES =
  "1 十 一 万 1万 1, 1-1- 20- 3月 1年1月 周一 1点 九折 百分之 1% 电话1 +1\u0020 ( a@ @a. A\u0020 Aa\u0020 李 李经理 总 老李 科技 德芙科技 有限公司 需要 要一套 对A感兴趣 展会 朋友介绍 北京 制造业 1人 员工3 姓名： 公司： 联系人李四 财务总监 张三 Mr. 线索 哪些 微信a ，1 \n \u200b 😀 \u0301 ﷺ (中国) \ud800 的 上上 近3个 三个月 2026-1 不是 而是 从 改成 除了 以外 每个 最 前三 # 标签 ¥ $1 一一 零零零 分之 又 ～ 到 至 之间 大于 小于 嗯 那个 xiansuo haichuan 商及 摆放 農曆 正月 民國 資訊 0x1 ../ <script> ' \" ; -- {} [] \\ %00 \u202e".split(
    " ",
  );
const SHORT = 400;
const LONG = 20_000;
/** One in so many is as long as a message may be. */
const RARE = 100;

/** Strings that mean harm: one piece pumped, two in turn, or many at random; most as long as a message, some far longer. */
export function adversarialTexts(random: Random, count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const length = at % RARE === 0 ? LONG : 1 + random.below(SHORT);
    const kind = random.below(3);
    const some = Array.from({ length: kind === 2 ? 40 : kind + 1 }, () => random.pick(PIECES));
    const unit = some.join("") || "a";
    return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  });
}
