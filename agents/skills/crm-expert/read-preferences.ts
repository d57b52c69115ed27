import type { PreferenceKey, Preferences } from "#lib/domains/identity/contract.ts";
import type { Locale } from "#lib/platform/messages/locale.ts";

/** What the words ask to be kept: settings, the language, or that something is as usual again; nothing of it: what is kept is asked. */
export type PreferencesSaid = {
  set: Partial<Preferences>;
  locale?: Locale;
  forget: PreferenceKey[];
  asked: boolean;
};

const shorter =
  /短|简[短洁单略练]|精简|长话短说|一句话|少[说讲][两几]?句|别[太这那]?么?(?:长|啰嗦|罗嗦|多话)|太长|太啰嗦|废话|只[说给讲](?:结论|重点|结果)|直接[说给]结[论果]|言简意赅|\b(?:short|brief|concise)/i;
const longer =
  /详细|仔细|细一?点|具体[一点些]|展开|多[说讲]一?[点些]|完整一?点|长一点|\b(?:detail|longer|thorough)/i;
const usualLength =
  /(?:长度|长短|篇幅).{0,4}(?:正常|一般|适中|默认)|(?:正常|一般|适中)(?:长度|篇幅)|不长不短|normal length/i;
const inWan =
  /(?:用|按|以|显示|都|写|换)成?[^，。]{0,4}万(?:元|为|做|作|来|显示|吧|$|，|。|就)|单位[^，。]{0,3}万|万(?:元)?(?:为|做|作)单位/;
const inYuan =
  /(?:用|按|以|显示|都|写|换)成?[^，。]{0,4}元(?:为|做|作|来|显示|吧|$|，|。)|单位[^，。]{0,3}(?<!万)元|精确到元|完整(?:的)?(?:数字|金额)/;
const fewer =
  /(?:别|不要|不用|甭|少)(?:老是?|总是?|每次都?|再|一直|动不动就?)*(?:来)?(?:追?问|确认)|不用(?:每次)?(?:都)?问我?|别.{0,4}问我|don'?t ask|stop asking/i;
const asAlways = /(?:还是|恢复|继续|可以).{0,4}(?:问|确认)我?|每次都?(?:问|确认)(?:一?下)?我|缺什么.{0,3}问/;
const called =
  /(?:以后|今后|请|就|都)?(?:叫|喊|称呼)我(?:做|为)?(?:["“「])?(?<name>[\p{L}·]{1,10}?)(?:["”」])?(?:就行|就好|吧|好了|$|，|。|,)/u;
const english = /(?:用|说|改成?|换成?|回)[^，。]{0,4}(?:英文|英语)|in english/i;
const chinese = /(?:用|说|改成?|换成?|回)[^，。]{0,4}(?:中文|汉语|普通话)|in chinese/i;
const undone =
  /(?:恢复|改回|回到|还原).{0,6}(?:默认|原样|原来|正常)|(?:忘掉|清空|清除|删掉|删除|取消|去掉|不要)[^，。]{0,8}(?:偏好|习惯|设置|要求)|(?:偏好|习惯)[^，。]{0,4}(?:清|删|取消|忘)|都?按默认|forget my preferences|reset/i;
const about: readonly (readonly [PreferenceKey, RegExp])[] = [
  ["replyLength", /长度|长短|篇幅|回[答复]/],
  ["moneyUnit", /金额|单位|万|元/],
  ["questions", /问|确认/],
  ["name", /称呼|叫我/],
];
const asked =
  /(?:偏好|习惯|喜好|设[了定过]|记[了着住过]).{0,8}(?:哪些|什么|有没有|啥|吗)|(?:哪些|什么|看看|列).{0,8}(?:偏好|习惯|喜好)|(?:what|show).{0,30}preference/i;

const silent = /(?:别|不要|不用|甭|停止)(?:再|总|老|主动){0,2}(?:给我|跟我)?(?:提醒|通知|推送?|说)/u;
const spoken = /(?:恢复|继续|可以)(?:再|主动){0,2}(?:给我|跟我)?(?:提醒|通知|推送?|说)/u;
const unasked = [
  ["stuckDeals", /停滞|卡住|停住|不动的/u],
  ["hotLeads", /高分(?:新)?线索|新线索/u],
  ["visitsTomorrow", /明天的拜访/u],
  ["waitingForms", /表单/u],
] as const;

/** 别再提醒我卡住的商机: of what agents shall speak unasked, or no more. */
function unaskedSaid(text: string): Partial<Preferences> {
  const value = silent.test(text) ? "off" : spoken.test(text) ? "on" : undefined;
  if (!value) return {};
  const meant = unasked.filter(([, words]) => words.test(text));
  return Object.fromEntries(meant.map(([key]) => [key, value]));
}

/** Whether agents shall speak of something no more. */
export const mutesWatch = (text: string): boolean => Object.values(unaskedSaid(text)).includes("off");

function lengthSaid(text: string): Preferences["replyLength"] | undefined {
  if (usualLength.test(text)) return "normal";
  const more = /别[太这那]?么?(?:短|简)|太(?:短|简)/.test(text) || longer.test(text);
  if (more && !/(?:别|不要|不用)[太这那]?么?(?:详细|长)/.test(text)) return "detailed";
  return shorter.test(text) || longer.test(text) ? "short" : undefined;
}

/** Returns what a sentence asks of how its person is answered from now on. */
export function readPreferencesSaid(text: string): PreferencesSaid {
  const forgets = undone.test(text);
  if (forgets) {
    const some = about.filter(([, words]) => words.test(text)).map(([key]) => key);
    return { set: {}, forget: some.length > 0 ? some : about.map(([key]) => key), asked: false };
  }
  const replyLength = lengthSaid(text);
  const moneyUnit: Preferences["moneyUnit"] | undefined = inWan.test(text)
    ? "wan"
    : inYuan.test(text)
      ? "yuan"
      : undefined;
  const questions: Preferences["questions"] | undefined = fewer.test(text)
    ? "few"
    : asAlways.test(text)
      ? "usual"
      : undefined;
  const name = called.exec(text)?.groups?.name;
  const set: Partial<Preferences> = {
    ...(replyLength && { replyLength }),
    ...(moneyUnit && { moneyUnit }),
    ...(questions && { questions }),
    ...(name && { name }),
    ...unaskedSaid(text),
  };
  const locale = english.test(text) ? "en" : chinese.test(text) ? "zh-CN" : undefined;
  const nothing = Object.keys(set).length === 0 && !locale;
  return { set, ...(locale && { locale }), forget: [], asked: nothing && asked.test(text) };
}
