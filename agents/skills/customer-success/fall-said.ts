import { scanNumbers } from "#lib/language/index.ts";

/** `was` and `is` where both counts were told; `percent` that use fell by. */
export type Fall = { percent: number | null; was: number | null; is: number | null };

const earlierWords =
  /(?:之前|原来|原先|以前|过去|本来|原有|上个?月|上周|去年|平时|从|由|先前|早先|\bfrom|\bwas|before)[^，。；\d]{0,6}$/iu;
/** Days, shares and hours are no people who use it. */
const otherUnit =
  /^\s?(?:多|来)?(?:个)?(?:月|号|日|年|点|小时|分钟|周|星期|天|%|％|成|折|万|元|块|季度|percent)/iu;
const fell = /少|降|掉|跌|减|没(?:人|了)|流失/u;
const half = /一半|腰斩|减半|对半|\bhalf\b/iu;
const tenths = /(?:少|降|掉|跌|减)(?:了|到)?(?<count>[一二两三四五六七八九])成/u;
const spoken = "〇一二三四五六七八九";

type Count = { value: number; earlier: boolean };

/** What was counted, in the order it was told. */
const countsIn = (text: string): Count[] =>
  scanNumbers(text)
    .filter(({ end }) => !otherUnit.test(text.slice(end, end + 6)))
    .map(({ start, value }) => ({
      value,
      earlier: earlierWords.test(text.slice(Math.max(0, start - 12), start)),
    }));

const share = (was: number, is: number): number => Math.round((1 - is / was) * 100);

/**
 * How far use fell: in percent as it was told, or by two counts of which one is from before (只有两个人登录，之前有二十个;
 * 从20掉到2). All null where nothing of it was told.
 */
export function fallSaid(text: string, percent: number | undefined): Fall {
  if (percent !== undefined) return { percent: Math.abs(percent), was: null, is: null };
  const counts = countsIn(text);
  const earlier = counts.find((each) => each.earlier);
  const now = counts.find((each) => each !== earlier);
  if (earlier && now && earlier.value > now.value)
    return { percent: share(earlier.value, now.value), was: earlier.value, is: now.value };
  const part = tenths.exec(text)?.groups?.count;
  if (part) return { percent: spoken.indexOf(part === "两" ? "二" : part) * 10, was: null, is: null };
  return { percent: fell.test(text) && half.test(text) ? 50 : null, was: null, is: null };
}
