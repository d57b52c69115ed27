import type { Turn } from "#agents/runtime/turn.ts";
import type { ToldPrice } from "#lib/domains/conversations/index.ts";
import { asks } from "#lib/language/index.ts";

const same =
  /(?:按|照|用|以)(?:着)?(?:这个?|刚才|上面|那个|你(?:算|报))(?:的|那个)?(?:报?价(?:格|钱)?|数|来)?|这个报?价(?:格|钱)?/u;
const takes =
  /^(?:那|好|好的|行|嗯|可以|ok)?[，,\s]{0,2}(?:就)?(?:这么|这样|按(?:这个|刚才|你算的|新的)[^，。]{0,4})?(?:改|更新|写|填|来|定)(?:上|进)?(?:去|单子里?|商机里?)?(?:吧|了吧|一下)?[。！!]?$|^(?:那|好|行)?[，,\s]{0,2}(?:就)?按(?:这个|刚才)的?(?:价|数|来)?(?:吧)?[。！!]?$/iu;
/** 给了30万 and 同意这个价 are a yes; 批了没, 答应不了, 批了再说 and 给了他们三天考虑 are none. */
const granted =
  /^(?:给了|答应了?|同意了?|批了|说定了?|定了|谈成了?|就这个(?:价|数))(?!不|没|再)(?:(?:按|给)?(?:这个|那个|这|刚才的?)(?:报?价格?|数)|\s?[\d.,零一二两三四五六七八九十百千半]{1,10}\s?[万千元块w]{1,3}\d{0,4}元?)?(?:吧|了)?\s?(?:[，,。！!]|$)/iu;

/** The price that 就按这个价 means; undefined where the words mean none, or none was told. */
export const priceMeant = ({ clause, state }: Turn): ToldPrice | undefined =>
  same.test(clause.text) ? state.price : undefined;

/** Whether the price was what the turn before told, and nothing was written since. */
function isFresh({ price, last, pending }: Turn["state"]): boolean {
  if (!price?.said || pending || !last || last.wrote) return false;
  return last.text.includes(price.said);
}

/** 改吧, 就按刚才的, 给了30万: the price that was told is to stand on the deal. */
export function takesPrice({ clause, understanding: { entities }, state }: Turn): boolean {
  const { text, negated } = clause;
  if (negated || asks(text) || !state.price || !isFresh(state)) return false;
  const money = entities.find(({ type }) => type === "money");
  const another = money?.type === "money" && money.value.amount !== state.price.amount;
  if (another || /[?？吗呢]\s*$/u.test(text)) return false;
  return takes.test(text) || (granted.test(text) && state.price.opportunity !== undefined);
}

const keeps =
  /^(?:那|还是)?(?:算了|不降了|不让了|不改了?)[，,\s吧]{0,3}(?:就|还是)?按?(?:刚才|原来|现在|之前)的?(?:价|数|来)?(?:吧)?[。！!]?$/u;

/** 那算了就按刚才的, after a price that was only thought of: the deal stays as it is. */
export const keepsPrice = ({ clause: { text }, state }: Turn): boolean =>
  state.price?.opportunity !== undefined && isFresh(state) && keeps.test(text);
