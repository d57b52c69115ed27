import { PRODUCT_ENDING } from "../dictionaries/products.ts";
import type { SpanOf } from "../model/span.ts";
import { createOverlapGuard, type OverlapGuard } from "../text/create-overlap-guard.ts";
import { findProducts } from "./find-products.ts";
import { trimNeed } from "./trim-need.ts";

const VERB =
  /(?:需求是|需求为|需求[:=]|有需求|需要(?!跟进|联系|回|准备|处理|注意)|(?:还|也|就|都)?想(?:要|买|上|换|做|搞|用|建|找|采购|了解|咨询|问|引进|部署|升级|看看|试用|试试|聊聊|谈谈)|(?<![主重不首必])(?:还|都|正)?要(?:上(?!线|班|海|午|市|报)|买|做|换|采购|建(?!议)|找|搞|用(?!起来))|(?:打算|计划|准备|考虑|希望)(?:要|上(?!线)|买|采购|换|做|用|建|引进|部署|升级)|咨询|了解(?!到|清楚)|找(?=一?[套款])|看看(?=一?[套款])|采购(?=一?[套批款])|[换问](?=[A-Za-z]{2})|有意向(?:上|买|采购)|感兴趣的是|意向[:=]|(?:想要|要|需要|看中|看上|想买|想上)的(?:其实|主要)?(?:是|就是)|(?:看中|看上|相中|中意)了?|(?:你们|贵司|贵公司|咱们|咱家|您们)家?(?:这边)?(?:有没有|有无|做不做|能不能做|可以做)|\b(?:needs?|looking for|interested in|wants?(?: to buy)?)\b:?)/gi;
const PLAIN_WANT =
  /(?<![不重主只需想还没必首纲提概简摘紧扼快就快都就只]|打算|准备)(?:还|也|就)?要(?=[一个套批]|[A-Za-z]|\p{Script=Han}{2,10}(?:系统|软件|平台|管理|中心|进销存|小程序|方案|设备)|进销存|呼叫中心|财务)/gu;
const INTEREST =
  /对 ?(?<need>[^,。;!?\n\ue000]{2,24}?)(?:很|非常|比较|挺|都|特别|也|有点|蛮|最)?(?:感兴趣|有兴趣|有意向|有需求)/g;
const PRICE =
  /(?:问|咨询|了解|打听)(?:一下|问|下)?(?:你们|咱们|咱|贵司|贵公司|您们|您那)?(?:家|这边|那边)?的?(?<need>[A-Za-z]{2,8}|\p{Script=Han}{2,10}?)(?:大概|一年|一套)?(?:是|要)?(?:多少钱|怎么卖|怎么收费|的?价格|报价|啥价|什么价|几多钱|怎么个价)/gu;
const STOP =
  /的(?:线索|客户|商机|公司|企业|单子)|[,。;!?、\n\ue000|()[\]《》"]|的时候|不是|而是|预算|大概|大约|左右|联系|电话|手机|微信|邮箱|预计|费用|金额|价格|报价|多少钱|怎么|来自|规模|员工|他们|我们(?!的)|但是?(?!保)|因为|所以|希望|的话|最好|主要|目前|现在|不超过|以内|之前|上线|尽|交付|what|budget|phone|\b(?:for|with|by|before|within|next|and)\b/i;
const LIMIT = 28;
const SKIP =
  /^(?: |\ue000{1,12}的?|一下|下|其实是?|(?:的|其实|主要|也|就){0,3}是|有没有|一套|一个|一款|一批|一些|些|个|套|款|批|你们家?的?|我们的|咱们?家?的?|贵司的?|贵公司的?|关于|有关|上(?!海|门)|买|做|采购|换|用|搞|建|找|问问|问|套新的|新的|[a\d]?an? |new |to buy )/iu;

/** Returns what is wanted, as the bare noun phrase (财务软件), from wish verbs and 对…感兴趣. */
export function extractNeeds(text: string): SpanOf<"need">[] {
  const found: SpanOf<"need">[] = [];
  const guard = createOverlapGuard(text.length);
  for (const pattern of [INTEREST, PRICE]) {
    for (const match of text.matchAll(pattern)) {
      const phrase = match.groups?.need ?? "";
      addNeed(text, match.index + match[0].indexOf(phrase), phrase, found, guard);
    }
  }
  for (const pattern of [VERB, PLAIN_WANT]) {
    for (const match of text.matchAll(pattern)) {
      const at = skipFillers(text, match.index + match[0].length);
      addNeed(text, at, phraseAt(text, at), found, guard);
    }
  }
  if (found.length === 0) addProduct(text, found);
  return found.sort((a, b) => a.start - b.start);
}

/** 周总明辉电子ERP八十万: with no wish in the words, the kind of software is the wish. */
function addProduct(text: string, found: SpanOf<"need">[]): void {
  const product = findProducts(text)[0];
  if (product === undefined) return;
  found.push({ type: "need", start: product.start, end: product.end, value: { name: product.name } });
}

function addNeed(
  text: string,
  at: number,
  phrase: string,
  found: SpanOf<"need">[],
  guard: OverlapGuard,
): void {
  const trimmed = trimNeed(phrase);
  if (trimmed === undefined) return;
  const start = text.indexOf(trimmed, at);
  const end = start + trimmed.length;
  if (!guard.take({ start, end })) return;
  found.push({ type: "need", start, end, value: { name: trimmed } });
}

function skipFillers(text: string, from: number): number {
  let at = from;
  for (let steps = 0; steps < 6; steps += 1) {
    const skip = SKIP.exec(text.slice(at, at + 16))?.[0];
    if (skip === undefined || skip === "") break;
    at += skip.length;
  }
  return at;
}

function phraseAt(text: string, at: number): string {
  const window = text.slice(at, at + LIMIT);
  const stop = STOP.exec(window);
  const phrase = stop === null ? window : window.slice(0, stop.index);
  // A blank ends a Chinese phrase; between Latin words it does not.
  const gap = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/u.exec(phrase);
  if (gap === null) return phrase;
  const head = phrase.slice(0, gap.index);
  const rest = phrase.slice(gap.index + 1);
  return /^[A-Za-z]+$/.test(head) && PRODUCT_ENDING.test(rest) ? phrase : head;
}
