import type { Evidence, IntentDefinition, Score } from "../definition.ts";

/** 换成林珊吧，她离宁波近: somebody else is to have the record that is talked about. */
const OTHER =
  /^(?:那|就|还是|要不|先|不|算了)*[,]?(?:换成?|换回|改(?:成|给|派给?|回)|还是给|还给|退给|[还转退]回(?:给|到)?)(?<who>\p{Script=Han}{2,4}?)(?:吧|来|跟|接|负责|[,。!]|$)/u;
/** 德芙科技这个线索给张三: who is to have it stands behind. */
const GIVEN =
  /(?<!把)[这那该](?:个|条)?线索(?:就|先|转|交)?给(?<who>\p{Script=Han}{2,4}?)(?:吧|来|跟|负责|[,。!]|$)/u;
const NO_PERSON = /^(?:别人|谁|其他人|个人|一个|客户|线索|公司|联系人)/;
const FIELD = /联系人|对接|公司|来源|电话|预算|名字|阶段|时间|日期/;

function judge({ normalized, entities, dialogue }: Evidence): Score {
  const given = GIVEN.exec(normalized)?.groups?.who;
  const person = entities.some(
    ({ type, value }) =>
      type === "person" && "name" in value && value.name === given && value.title === undefined,
  );
  if (given !== undefined && person) return { confidence: 0.93, reason: `这条线索给${given}` };
  const who = OTHER.exec(normalized)?.groups?.who;
  const near = dialogue.focus?.[0]?.type === "lead";
  if (who === undefined || NO_PERSON.test(who) || !near || FIELD.test(normalized))
    return { confidence: 0, reason: "没有说换成谁" };
  // 换成林经理 puts the contact right: colleagues are called by their names.
  const named = entities.find(
    ({ type, value }) => type === "person" && "name" in value && value.name === who,
  );
  const titled = named?.type === "person" && named.value.title !== undefined;
  if (named === undefined || titled) return { confidence: 0, reason: "没有说换成谁" };
  return { confidence: 0.93, reason: `换成${who}来跟` };
}

/** 重新分配线索 */
export const leadReassign: IntentDefinition<"lead.reassign"> = {
  name: "lead.reassign",
  what: "重新分配线索",
  owner: "SM",
  examples: [
    "重新分配这个线索，张三更适合",
    "这条线索换个人跟吧",
    "把小郑的线索转给老吴",
    "李四忙不过来，德芙那条改派给王五",
    "这线索别让小郑跟了，给小刘",
    "原来的负责人离职了，线索换人",
    "改派一下，他不懂医药",
    "收回来重新派",
    "give this lead to someone else, Zhang San fits better",
  ],
  slots: ["lead", "from", "assignee", "reason"],
  score: judge,
};
