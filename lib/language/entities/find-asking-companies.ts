import { REGIONS } from "../dictionaries/regions.ts";
import type { SpanOf } from "../model/span.ts";
import { looksLikeName } from "./looks-like-name.ts";

const REGION_SET = new Set(REGIONS);
/** What only somebody who may buy does: 想上WMS, 要200个用户, 问我们报价. */
const WANTS =
  "(?:他们|那边|那家)?(?:也|又|现在|最近|今天|刚|这次|这边)?(?:想(?:要|上|买|用|换|采购|了解|看|试|做|签)|打算(?:上|买|用|换|采购)|准备(?:上|买|用|换|采购)|需要|有意向?|考虑(?:上|买|用|换)|来?问(?:我们|咱们?|一下|价|报价|了)|询价|要(?:\\ue000|\\d|一套|上|买|报价|采购))";
/** 湖州榕垚想上…: at the edge of a sentence a place with a name behind it, or a name that is in no dictionary. */
const ASKING = new RegExp(
  `(?<=^|[,。;!?、:\\n ]|客户|有个|有家|那个|叫)(?<name>[\\p{Script=Han}A-Za-z0-9]{2,8}?)(?=${WANTS})`,
  "gu",
);
const NO_NAME =
  /^(?:市|省|地区|大区|那边|这边|本地|当地|人|客户|线索|分公司|办事处|附近)|[的了吗呢我你他她它这那哪谁某每个家位都也还]|客户|老板|公司$|对方|企业|工厂|厂家|同行|领导|同事/u;

/** Returns companies by what they do alone: who wants to buy, or asks for a price, and is called by a name nobody knows. */
export function findAskingCompanies(text: string): SpanOf<"company">[] {
  return [...text.matchAll(ASKING)].flatMap(({ index, groups }): SpanOf<"company">[] => {
    const name = groups?.name ?? "";
    const place = [4, 3, 2].find((size) => name.length > size && REGION_SET.has(name.slice(0, size)));
    const own = name.slice(place ?? 0);
    if (own.length < 2 || REGION_SET.has(own) || NO_NAME.test(own) || !looksLikeName(own)) return [];
    return [{ type: "company", start: index, end: index + name.length, value: { name, known: false } }];
  });
}
