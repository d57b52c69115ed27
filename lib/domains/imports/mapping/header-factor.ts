import { oneScript } from "./one-script.ts";

const UNITS: readonly (readonly [RegExp, number])[] = [
  [/亿/, 100_000_000],
  [/百万|million|\bmm\b/, 1_000_000],
  [/万|\b10k\b|\bw\b/, 10_000],
  [/千|\bk\b|thousand/, 1_000],
];

/** What one unit of a column's figures stands for: 预算(万元) and 金额/万 are 10000, 金额(元) is 1. */
export function headerFactor(header: string): number {
  const plain = oneScript(header.normalize("NFKC").toLowerCase().replace(/\s/g, ""));
  const unit = /[([【]([^)\]】]*)[)\]】]|[/:_-]([百千万亿]+元?)$|([百千万亿]元)$/.exec(plain);
  const text = unit?.[1] ?? unit?.[2] ?? unit?.[3];
  // Of a remark in brackets only one that is a unit counts: (百万级客户) is none.
  if (
    !text ||
    !/^(?:单位|unit)?:?(?:人民币|rmb|cny|¥|\$)?(?:[百千万亿]+元?|元|k|w|mm|10k|million|thousand)s?(?:人民币|rmb|cny)?$/.test(
      text,
    )
  ) {
    return 1;
  }
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? 1;
}
