import type { Turn } from "#agents/runtime/turn.ts";

/**
 * Whom a message about a lead speaks of: `contact` its contact, or the one that takes the place; `other` somebody
 * beside the contact, whose name and number are not the lead's.
 */
export type WhoIsMeant = { contact: Record<string, string> | null; other: boolean };

type Person = { name: string; surname: string; title?: string };

/** 现在是李秀兰主任对接, 打错了，是陈工: another takes the place of the contact. */
const replaces =
  /换成|改成|改为|更正|写错|打错|搞错|不是|其实是|应该是|离职|调走|(?:对接|联系)人?(?:是|换|改|叫|为)|现在(?:是|由|归|找)|以后(?:找|联系|跟)|全名|(?:名字|本名)(?:是|叫)?|is now|instead/u;
/** 他们老板王总也想一起看看: whatever follows, somebody else is spoken of. */
const beside = /(?:他|她|他们|她们|对方)(?:的)?(?:老板|领导|上司|同事|总经理|财务|技术)|也(?:想|要|会)|一起/u;

const known = (label: string): string => label.split(" · ")[1] ?? "";

/** 李经理 and 李明 may be one; 李明 and 李秀兰 are two. */
function same({ name, surname, title }: Person, contact: string): boolean {
  if (contact.includes(name) || name.includes(contact)) return true;
  const titled = title !== undefined && name === `${surname}${title}`;
  const general = /(?:总|经理|主任|工|先生|女士|小姐|老师|姐|哥|长|老板|董)$/u.test(contact);
  return contact.startsWith(surname) && titled !== general;
}

const fieldsOf = ({ name, surname, title }: Person): Record<string, string> => ({
  contactName: name,
  contactSurname: surname,
  ...(title && { contactTitle: title }),
});

/** Reads whom the message speaks of, beside or in the place of the contact of the lead called `label`. */
export function whoIsMeant({ understanding, text }: Turn, label: string): WhoIsMeant {
  const people = understanding.entities.flatMap(({ type, value }) =>
    type === "person" ? [value as Person] : [],
  );
  const contact = known(label);
  const others = contact === "" ? [] : people.filter((person) => !same(person, contact));
  const [first] = others;
  if (!first) return { contact: null, other: false };
  const takesPlace = replaces.test(text) && !beside.test(text);
  return takesPlace ? { contact: fieldsOf(first), other: false } : { contact: null, other: true };
}
