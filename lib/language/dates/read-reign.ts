import { readCount } from "./read-count.ts";

/** First years of the eras that are met on contracts, seals and old company names. */
const ERAS = new Map(
  Object.entries({
    贞观: 627,
    神龙: 705,
    开元: 713,
    天宝: 742,
    洪武: 1368,
    永乐: 1403,
    嘉靖: 1522,
    万历: 1573,
    崇祯: 1628,
    顺治: 1644,
    康熙: 1662,
    雍正: 1723,
    乾隆: 1736,
    嘉庆: 1796,
    道光: 1821,
    咸丰: 1851,
    同治: 1862,
    光绪: 1875,
    宣统: 1909,
    民国: 1912,
    明治: 1868,
    大正: 1912,
    昭和: 1926,
    平成: 1989,
    令和: 2019,
  }),
);

/** Returns the year of the common era behind 民国 and 115, or undefined. */
export function readReign(era: string | undefined, year: string | undefined): number | undefined {
  const first = ERAS.get(era ?? "");
  const count = year === "元" ? 1 : readCount(year);
  return first === undefined || !(count >= 1) ? undefined : first + count - 1;
}
