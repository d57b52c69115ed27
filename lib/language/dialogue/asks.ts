/** 能帮我改一下吗, 麻烦把…: an order in the dress of a question, or with one inside it. */
const order =
  /^(?:那|你|先|再)?(?:能|可以|可不可以|能不能|能否|麻烦|请|拜托)(?:你|您)?(?:帮|替|给我|把|将|提醒)|^(?:帮|替|给)(?:我|忙|他|她)|^(?:把|将|提醒|记得|记一?下|通知|告诉|转告|让|叫|查|看看|列|找)/u;
/** 他问能不能便宜: what somebody else asked. */
const retold =
  /(?:他们?|她们?|对方|客户|人家|总监?|经理|主任|老板|老师|[工董科处厂姐哥])[^，。？?\s]{0,4}(?:问|打听|想知道|关心|反映|担心|说)(?!(?:了|过|的)?(?:什么|啥|怎么|哪|谁|没|吗))/u;
/** 谁都行, 没什么, 好几家: the words of questions where nothing is asked. */
const indefinite =
  /(?:没有?|不|无论|不管|随便|再|好|十|百|第|这|那)(?:什么|啥|怎么(?!样)|谁|哪|几|多少)|(?:什么|啥|谁|哪[个家里儿]?|怎么|多少)[^，。？?\s]{0,3}(?:都|也|的话)|哪怕|几乎|多少有[点些]|什么的$/gu;
const words =
  /什么|啥|怎么|咋|怎样|如何|为何|干嘛|凭啥|谁|哪|多少|多[大久长高快远]|几[个家条单次位点号天年月成折]|何时|来着$/u;
/** 该不该, 靠不靠谱, 是不是. */
const eitherOr = /(\p{Script=Han})[不没]\1/u;
const atEnd =
  /[?？]$|[吗么]$|(?<![还也都从就])没有?$|(?:[^要好了差对在可就还也哦噢啊呃额嗯哎]|得及|靠谱|好)不$/u;
/** 万一他问能不能部署: what may yet be asked of us. */
const supposed = /^(?:那)?(?:万一|要是|如果|假如|假设)/u;
const mood = /[\s。！!~～…啊呀哦噢呐嘞嘛哈]{1,8}$/u;
const thisOrThat = /(?:是|算)[^，。]{1,12}还是/u;
const english =
  /\b(?:what|which|who|whom|whose|when|where|why|how)\b|^(?:is|are|was|were|do|does|did|can|could|should|has|have|will|would)\b/i;

/** Whether a stretch of talk asks something: no order, no tale of what somebody else asked. */
export function asks(text: string): boolean {
  const said = text.trim().replace(mood, "");
  if (said === "" || order.test(said) || (retold.test(said) && !supposed.test(said))) return false;
  if (atEnd.test(said) || /呢$/u.test(said) || eitherOr.test(said) || thisOrThat.test(said)) return true;
  if (english.test(said)) return true;
  return words.test(said.replace(indefinite, " "));
}
