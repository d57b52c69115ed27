import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillName } from "#agents/skills/index.ts";

const decides =
  /谁(?:是|来|能|才是|在)?(?:他们|那边)?(?:的)?(?:拍板|说了算|做主|作主|决策|决定|定(?=的|$|[?？])|关键人)|(?:拍板|决策|做主|说了算|管事)(?:的)?(?:人)?(?:是|叫)(?:谁|哪位|哪个)|(?:决策人|关键人|决策者)(?:是谁|有谁|都有谁|有哪些)/u;
const unmet =
  /(?:还)?(?:差|有)?(?:谁|哪些人|哪几个|哪位)(?:还|都|我)?(?:没有?|未)(?:见|拜访|接触|聊|碰|联系)(?:过|到|着)?|没见过的?(?:是|有)?谁/u;
/** 决策人见过没有, 拍板的见到了吗 */
const met =
  /(?:决策[人者]|关键人|拍板的人?|说了算的人?|做主的人?)(?:都|有)?(?:见|拜访|接触|聊|碰|联系)(?:过|到)?(?:了)?(?:没有?|吗|么)/u;
const worries =
  /(?:顾虑|担心|担忧|疑虑|痛点|不满|抱怨)的?(?:点|事|地方|东西)?(?:都)?(?:有|是|提了?|讲了?)?(?:哪些|啥|什么|哪几)|(?:什么|啥|哪些)(?:顾虑|担心|担忧|疑虑|痛点|不满)|(?:担心|顾虑|嫌|怕)(?:的)?(?:是)?(?:什么|啥|哪)/u;
const ofTeam = /大家|团队|组里|我们组|手下|销售们|同事|谁的|哪些客户|哪些商机|哪个客户/u;
const advice = /怎么(?:回|应对|化解|处理|打消|说|办)|如何/u;

const isPlace = (type: string): boolean =>
  type === "customer" || type === "contact" || type === "opportunity" || type === "lead";

/** Questions about the people of one customer: who decides, whom nobody met, what they worry about; undefined where it is another. */
export function asksOfPeople({
  clause: { text },
  understanding: { entities },
  state,
}: Turn): SkillName | undefined {
  const placed =
    entities.some(({ type }) => type === "company" || type === "person" || type === "opportunity") ||
    state.focus.some(({ type }) => isPlace(type));
  if (!placed || ofTeam.test(text) || advice.test(text)) return undefined;
  if (decides.test(text)) return "find_connection";
  if (unmet.test(text) || met.test(text)) return "tell_unmet";
  return worries.test(text) ? "tell_worries" : undefined;
}
