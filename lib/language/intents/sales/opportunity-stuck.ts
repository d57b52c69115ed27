import type { Evidence, IntentDefinition, Score } from "../definition.ts";

const STILL =
  /卡住|卡在|卡着|卡壳|停在|停着|停滞|停住|僵|推不动|晾着|躺着|压着|搁着|超期|(?:停留?|呆|待|放|拖)(?:得|了)?(?:太|过|这么|那么|好|很)?(?:久|长)|(?:没|没有|不)(?:有)?(?:啥|什么|任何)?(?:动静|进展|推进|动过|动弹|往前|下文|回音|音讯)|(?:好久|很久|长期|一直|半天|老)(?:都)?(?:没|不)动|stuck|stalled|gone (?:quiet|cold|dark|silent)|no (?:movement|progress|activity)|not moving|inactive/i;
const DEALS = /单|商机|项目|机会|deal|opportunit/i;

const REVIVE =
  /盘活|激活|破局|破冰|(?:怎么|咋|如何)(?:才能|能)?(?:去)?(?:救|推(?:得|一下|下去|动)|解套|解决|重启|挽回|破)|(?:怎么|咋|如何)(?:才能|能)?(?:把它|让它)?(?:动起来|动一动)/;

/** 沐阳那个怎么救: where deals are talked about, one of them is brought going again. */
function judge({ normalized, entities, dialogue: { focus = [], shown = [] } }: Evidence): Score {
  const near = [focus[0], ...shown].some((each) => each?.type === "opportunity");
  const named = /盘活|破局|破冰/.test(normalized) && entities.some(({ type }) => type === "company");
  return REVIVE.test(normalized) && (near || named || DEALS.test(normalized))
    ? { confidence: 0.86, reason: "问怎么让商机动起来" }
    : { confidence: 0, reason: "" };
}

function weigh({ normalized }: Evidence): Score {
  return STILL.test(normalized) && DEALS.test(normalized)
    ? { confidence: 0.9, reason: "说的是停滞" }
    : { confidence: 0, reason: "不是停滞" };
}

/** 看哪些商机停滞了 */
export const opportunityStuck: IntentDefinition<"opportunity.stuck"> = {
  name: "opportunity.stuck",
  what: "看哪些商机停滞了",
  owner: "SA",
  examples: [
    "哪些单子卡住了",
    "有没有好久没动的商机",
    "超过一个月没推进的项目",
    "停滞的商机有几个",
    "这单为什么一直不动",
    "我手上哪几个机会停在方案阶段太久了",
    "海川那单卡在哪了",
    "看看有没有僵住的项目",
    "which deals are stuck",
  ],
  slots: ["period", "owner", "stage", "customer", "duration"],
  score: judge,
  hint: weigh,
};
