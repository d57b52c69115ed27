import type { Turn } from "#agents/runtime/turn.ts";
import { around } from "#agents/skills/around.ts";
import { noSubject, type Subject } from "#agents/skills/subject.ts";
import type { Entity } from "#lib/language/index.ts";

/** Whom records are to go to, with the entity that names them, where there is one. */
export type Assignee = { subject: Subject; entity: Entity | undefined };

/** Words before a name that give something to it, and words after it that recommend it. */
const giving = /(?:给|让|由|派|归|转|换成|换|交|\bto)\s{0,2}(?:到|给)?\s{0,2}$/iu;
const recommended = /^\s{0,2}(?:这边)?(?:更|比较|最|来|去|跟|负责|接|适合|合适|is better)/iu;
/** 李经理的线索, 李经理那条: the name calls the lead. */
const calling = /^\s{0,2}(?:的|那条|这条|那个|这个)/u;
const given =
  /(?<!别|不|不要|不再)(?:给|让|由|换成)(?:新来的)?(\p{Script=Han}{2,3})(?=跟|负责|来|接|吧|$|[，。,])/u;
const praised = /(?:^|[，。,、\s])(\p{Script=Han}{2,3}?)(?:更|比较|最)?(?:适合|合适)/u;
/** 别让周远跟了, 从周远手里, 周远忙不过来: who shall not have it. */
const refused =
  /(?:别|不要?|不用|不再|甭)(?:再|继续)?(?:让|给|由|找|归)\s{0,2}$|(?:从|由原来的?|不归|收回)\s{0,2}$/u;
const leaving =
  /^\s{0,2}(?:手(?:里|上|头)|那(?:边|里)|名下|(?:下[周个]|最近|这(?:周|段))?[^，。]{0,4}(?:忙不过来|太忙|休假|请假|离职|调走|走了|不懂|跟不|顾不))/u;
/** Words where a name would stand, and that are none. */
const nobody = /^(?:谁|哪|什么|最|更|比较|合适|他|她|别人|同事|大家|销售|团队|人|一个|我|你|跟)/u;

function named(turn: Turn): Entity | undefined {
  const people = turn.understanding.entities.filter((each) => {
    if (each.type !== "person") return false;
    const { before, after } = around(turn, each);
    return !refused.test(before) && !leaving.test(after);
  });
  const where = (test: (entity: Entity) => boolean) => people.find(test);
  return (
    where((person) => giving.test(around(turn, person).before)) ??
    where((person) => recommended.test(around(turn, person).after)) ??
    (people.length === 1 ? where((person) => !calling.test(around(turn, person).after)) : undefined)
  );
}

function spoken({ understanding: { text } }: Turn): string | undefined {
  const name = given.exec(text)?.[1] ?? praised.exec(text)?.[1];
  return name && !nobody.test(name) ? name : undefined;
}

/** 归我, 给我: whoever speaks. */
const isMe = ({ understanding }: Turn): boolean =>
  /(?:归|给|由|让)我(?!们)(?:$|[，。,来跟吧自])/u.test(understanding.text);

/** Whom the words give a record to: a colleague to be looked up, or the speaker; nobody where nobody is named. */
export function readAssignee(turn: Turn): Assignee {
  const { userId, name } = turn.context.principal;
  const me = { type: "user", id: userId, label: name };
  const entity = named(turn);
  if (!entity && isMe(turn)) return { entity, subject: { ...noSubject, known: { assignee: me } } };
  const words = entity?.type === "person" ? entity.value.name : spoken(turn);
  if (!words) return { entity, subject: noSubject };
  const chosen = turn.chosen[words];
  if (chosen) return { entity, subject: { ...noSubject, known: { assignee: chosen } } };
  return {
    entity,
    subject: { ...noSubject, mentions: [{ key: "assignee", type: "colleague", text: words }] },
  };
}
