import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const HOW =
  /(?:怎么|咋|如何|怎样)(?:去)?(?:说|回|接|答|应对|应付|处理|谈|解释|破|办)|how (?:do|should) (?:i|we)/i;

const WHAT_IF =
  /(?:要是|如果|万一|假如)[^.;]{0,4}(?:说|问|提|嫌|坚持|非要|要求|讲)[^.;]{1,30}(?:呢|怎么办|咋办|怎么(?:回|说|接|应对))[?]?$/;

/** 他说今年经费就三十来万，咋接: what somebody at the customer said, and how we go on from it. */
const SAID =
  /(?:他|她|他们|她们|客户|对方|人家|那边|甲方|[总董工]|经理|主任|主管|总监|老板娘?|领导|财务|采购|法务|[科处部厂院校店]长|负责人)[^,。;]{0,12}?(?:说|讲|提|嫌|抱怨|表示|反馈|觉得|认为|担心|怕|质疑|喊|坚持|撂话|扔过来|甩过来|拿[^,。]{1,10}(?:压|说事))/;
const GO_ON =
  /(?:怎么|咋|如何|怎样)(?:去|跟他|给他|跟她|才能?)?(?:接(?!待|手|入)|回(?!事|款|访|收|来|去)|答|应对|应付|招架|化解|打消|反驳|圆|顶回|拆招|劝|说服)|(?:给|来|出|支|要|想)(?:我|个|几|点|一|两|三|些|出)*(?:个|种|条|套|句|点|些)*(?:说法|招儿?|应对|思路|对策|说辞|回法|接法|话术|理由|选项)|帮我(?:接|回|应对|招架)|救(?:个)?急|在线等/;

function weigh({ normalized, entities }: Evidence): Score {
  const worry = entities.some(({ type }) => type === "objection") || /嫌|太贵/.test(normalized);
  if (WHAT_IF.test(normalized)) return { confidence: 0.9, reason: "问对方要是这样说怎么回" };
  if (SAID.test(normalized) && GO_ON.test(normalized))
    return { confidence: 0.97, reason: "问怎么接对方的话" };
  return worry && HOW.test(normalized)
    ? { confidence: 0.9, reason: "问怎么回应顾虑" }
    : { confidence: 0, reason: "没问怎么回应" };
}

/** 应对异议 */
export const objectionHandle: IntentDefinition<"objection.handle"> = {
  name: "objection.handle",
  what: "应对异议",
  owner: "SA",
  examples: [
    "客户提到预算有限",
    "客户担心实施风险",
    "对方说我们比金蝶贵怎么办",
    "张总说要再考虑考虑",
    "他们觉得功能用不上",
    "客户嫌交付太慢，怎么回",
    "人家说领导没批，我咋接",
    "对方老拿用友来压价",
    "the customer says it is too expensive",
  ],
  slots: ["objection", "customer", "contact", "competitor"],
  score: weigh,
};
