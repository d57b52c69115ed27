const NEW =
  /(?:来了|接了|多了|(?:碰到|遇到|遇见|认识|接到)了?)[一两]?[个位家]|又(?:来|接)了?[一两]?[个位家条]|新来|再(?:记|录|登|加)[一两]?[个条位]|(?:还|另外?|又)有[一两]?[个位家](?:新)?(?:客户|线索|咨询|抖音|小红书|视频号|公众号|微信|官网|私信|表单|留言|询盘|老板|做|搞|想|姓)|另外?一?[个位家条]/;
const SAME = /同一|就是(?:他|她|这|那|刚)|还是(?:他|她|这|那)/;

/** Whether a message brings up somebody who was not talked about: 官网来了个…, 又来一个, 还有个客户. */
export function announcesNew(normalized: string): boolean {
  return NEW.test(normalized) && !SAME.test(normalized);
}
