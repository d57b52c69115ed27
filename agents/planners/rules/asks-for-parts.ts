const kit =
  /全套|整套|一套|一整套|完整(?:的)?材料|分别|各自|各(?:出|给|说|提)|都(?:给|来|要|准备)|打包|whole kit/iu;
const kitParts = [/话术|销售|怎么说|talk/iu, /技术|产品|方案|technical/iu, /竞品|竞争|对手|市场|compet/iu];
const figures = /业绩|成交额|多少|几个|排名|目标|占比|人数|线索/u;

/** 话术、技术要点、竞品对比来一套: what several are to make together for one deal. */
export const asksForParts = (text: string): boolean =>
  kit.test(text) && !figures.test(text) && kitParts.every((part) => part.test(text));
