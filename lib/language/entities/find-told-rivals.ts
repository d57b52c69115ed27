import type { SpanOf } from "../model/span.ts";
import { looksLikeName } from "./looks-like-name.ts";

const NAME = String.raw`(?<name>[\p{Script=Han}A-Za-z0-9]{2,10}?)`;
const ENDS = String.raw`(?=的|家(?:的|$|[,。;!?、])|(?:也|还|又|在|给|报|出|要|开|比(?:我|咱|较|你)|便宜|贵|威胁|抢|撬)|[,。;!?、 (]|$|(?:和|跟|以及|还有)(?:另外)?\p{Script=Han})`;
const RIVAL = "(?:竞争对手|对手|竞品|友商)";
const of = (pattern: string): RegExp => new RegExp(pattern, "gu");
/** Words that make a rival of whatever name stands behind them: 对手里有个叫…的, 对手又多了一家，…. */
const SURE: readonly RegExp[] = [
  of(`${RIVAL}[^,。;!?、]{0,8}?(?:(?<!怎么|什么|哪个|不)叫(?:做)?|名叫|[:])[ ]?${NAME}(?:软件|科技)?${ENDS}`),
  of(
    `${RIVAL}(?:里|那边|这边|方面)?(?:还|又|现在|已经)?(?:有|多了|来了|加了|冒出来?|杀出)(?:了)?[一另两三几]?(?:家|个)(?:新的)?[,: ]{1,2}${NAME}${ENDS}`,
  ),
  // 聊了一家叫博朗机械的 is a company that was met, and no rival.
  of(
    `(?:也|还|又|同时|正|在)在?(?:看|比|对比|考察|试用)(?:了|过)?(?:另外|另|别的)?(?:一)?家叫(?:做)?${NAME}${ENDS}`,
  ),
  of(`${RIVAL}[, ]{1,2}(?:名字)?叫(?:做)?${NAME}${ENDS}`),
];
/** Words behind which a name is a rival's, and much else may stand: 也在看…, 输给…, 被…抢. */
const LIKELY: readonly RegExp[] = [
  of(`${RIVAL}(?:里)?(?:还|又|现在)?(?:是|为|有|加上?|登记|记上|补上?)(?:一?[个家])?[: ]?${NAME}${ENDS}`),
  of(`(?:也|还|同时|正|另外|一直)在(?:看|比|对比|接触|考察|试用)(?:一?家)?${NAME}${ENDS}`),
  of(`${RIVAL}${NAME}(?=也?(?:报|出价|开价|给了|降价|在(?:抢|争|跟)|进来|介入|来了))`),
  of(`(?:丢|输|败)(?:给|在)了?${NAME}(?=的|家|手里|了|[,。;!?、 ]|$)`),
  of(`被${NAME}(?:家)?(?:给)?(?:抢|截|撬|挖|拿下|拿走|签走)`),
];
const NO_NAME =
  /^(?:我|咱|你|他|她|它|这|那|哪|谁|别|其他|其它|另|几|[两三四五六七八九]家|多家|不少|什么|怎么|价格|价钱|报价|性价比|预算|方案|产品|市场|机会|情况|效果|时间|合同|资料|材料|竞品|竞争|对手|友商|同行|关系|客户|老板|领导|国产|国外|进口|开源|免费|自己|自研|一家|一个|新的|老的|叫)|(?:怎么|什么|多少|谁|哪)/u;

function spanOf(match: RegExpMatchArray): SpanOf<"competitor"> | undefined {
  const name = match.groups?.name ?? "";
  if (NO_NAME.test(name)) return undefined;
  const start = (match.index ?? 0) + match[0].indexOf(name, match[0].length > name.length ? 1 : 0);
  return { type: "competitor", start, end: start + name.length, value: { name } };
}

const ANOTHER =
  /^(?:、|和|跟|以及|还有)(?:另外)?(?<name>[\p{Script=Han}A-Za-z0-9]{2,10}?)(?=的|家|两家|[,。;!?、 (]|$|和)/u;

/** 云仓通、链达和鲸云: those that stand beside one in the same breath. */
function beside(text: string, rival: SpanOf<"competitor">): SpanOf<"competitor">[] {
  const others: SpanOf<"competitor">[] = [];
  for (let end = rival.end; others.length < 4; ) {
    const match = ANOTHER.exec(text.slice(end, end + 16));
    const name = match?.groups?.name ?? "";
    if (!match || NO_NAME.test(name) || !looksLikeName(name)) return others;
    const start = end + match[0].length - name.length;
    end = start + name.length;
    others.push({ type: "competitor", start, end, value: { name } });
  }
  return others;
}

const found = (text: string, patterns: readonly RegExp[]): SpanOf<"competitor">[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => spanOf(match) ?? []));

/** Returns names that nobody knows yet where the words around them make rivals of them (对手里有个叫云仓通的, 输给云仓通). */
export function findToldRivals(text: string): SpanOf<"competitor">[] {
  const likely = found(text, LIKELY).filter(({ value }) => looksLikeName(value.name));
  return [...found(text, SURE), ...likely].flatMap((rival) => [rival, ...beside(text, rival)]);
}
