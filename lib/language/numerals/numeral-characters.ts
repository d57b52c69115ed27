/** Han digits, including the capital forms used on contracts. */
export const HAN_DIGITS = new Map<string, number>(
  Object.entries({
    零: 0,
    〇: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    壹: 1,
    贰: 2,
    叁: 3,
    肆: 4,
    伍: 5,
    陆: 6,
    柒: 7,
    捌: 8,
    玖: 9,
  }),
);

/** Units below 万, which multiply one digit. */
export const SMALL_UNITS = new Map<string, number>(
  Object.entries({ 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 }),
);

/** Units that multiply everything before them. */
export const BIG_UNITS = new Map<string, number>(
  Object.entries({ 万: 1e4, 亿: 1e8, 兆: 1e12, w: 1e4, W: 1e4, k: 1e3, K: 1e3 }),
);
