import { type Segment, saidIn } from "#agents/skills/segments.ts";

const personal =
  /女儿|儿子|孩子|老婆|爱人|太太|先生(?:也|在)|高考|中考|留学|结婚|生日|过敏|不吃|爱吃|爱喝|爱打|喜欢(?:吃|喝|打|钓|喝茶|看|跑|爬)|海鲜|老家|校友|同乡|打球|高尔夫|钓鱼|抽烟|戒[烟酒]|信佛|吃素|吃辣/u;
const business = /系统|方案|价|预算|合同|上线|采购|我们的|产品|报表/u;
const longest = 300;

/** 他女儿今年高考，酒桌上他不吃海鲜: what is told of the one who was met and of nothing that is sold; null where nothing is. */
export function privateRemark(segments: readonly Segment[]): string | null {
  const said = segments.flatMap(({ text }) =>
    personal.test(text) && !business.test(text) ? [saidIn(text).replace(/^(?:他|她)(?=.{3})/u, "")] : [],
  );
  return said.length > 0 ? said.join("，").slice(0, longest) : null;
}
