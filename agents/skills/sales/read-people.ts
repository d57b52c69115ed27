import type { Turn } from "#agents/runtime/turn.ts";
import { type Segment, segmentAt } from "#agents/skills/segments.ts";

type Facts = Record<string, string>;
/** `contact`: what is new of who was spoken to. `others`: what is new of other people, by the name that was said. */
export type PeopleFacts = { contact: Facts; others: { name: string; set: Facts }[] };

const risen =
  /(?:升(?:任|职|为|成|了|到)?|改任|现在是|调任)(?<title>[\p{Script=Han}]{0,6}(?:总监|总经理|经理|副总|主任|部长|厂长|主管|董事长|总裁))/u;

type Fact = { at: number; key: string; value: string };

function factsIn({ text, understanding, clause }: Turn): Fact[] {
  const base = text === clause.text ? clause.start : 0;
  const facts: Fact[] = understanding.entities.flatMap((entity) => {
    const at = entity.start - base;
    if (entity.type === "phone")
      return [
        { at, key: entity.value.kind === "landline" ? "landline" : "phone", value: entity.value.number },
      ];
    return entity.type === "email" ? [{ at, key: "email", value: entity.value.address }] : [];
  });
  const wechat = understanding.lead.wechat;
  const at = wechat ? text.indexOf(wechat) : -1;
  if (wechat && at >= 0) facts.push({ at, key: "wechat", value: wechat });
  const title = risen.exec(text);
  if (title?.groups?.title) facts.push({ at: title.index, key: "title", value: title.groups.title });
  return facts;
}

/** Whose a fact is: who was named last before it, in its stretch or the one before; else who was spoken to. */
function ownerOf({ text, understanding, clause }: Turn, at: number, segments: readonly Segment[]) {
  const base = text === clause.text ? clause.start : 0;
  const own = segmentAt(segments, at);
  const before = own && segments[segments.indexOf(own) - 1];
  const from = before?.start ?? own?.start ?? 0;
  const people = understanding.entities.flatMap((entity) =>
    entity.type === "person" && entity.start - base >= from && entity.start - base < at
      ? [entity.value.name]
      : [],
  );
  return people.at(-1);
}

const beside = /^(?:和|跟|与|、|还有)$/u;
const arrived = /(?:新来了?|来了|换成了?|换了)(?:一?[个位])?$/u;

/** 见了于总监和冯主管, 新来了个罗科长: who was met besides, or is new there. */
function metBeside({ text, understanding, clause }: Turn, main: string | undefined): string[] {
  const base = text === clause.text ? clause.start : 0;
  const people = understanding.entities.flatMap((entity) =>
    entity.type === "person" ? [{ ...entity, name: entity.value.name }] : [],
  );
  return people.flatMap(({ name, start }, at) => {
    const before = people[at - 1];
    const joined = before && beside.test(text.slice(before.end - base, start - base));
    const isNew = arrived.test(text.slice(0, start - base));
    return name !== main && (joined || isNew) ? [name] : [];
  });
}

/** What was said of people themselves: each fact with the one whose it is, never with another. */
export function readPeople(turn: Turn, segments: readonly Segment[]): PeopleFacts {
  const people = turn.understanding.entities.flatMap(({ type, value }) =>
    type === "person" && "name" in value ? [String(value.name)] : [],
  );
  const main = turn.clause.slots.contact?.name ?? people[0];
  const found: PeopleFacts = { contact: {}, others: [] };
  for (const { at, key, value } of factsIn(turn)) {
    const name = ownerOf(turn, at, segments) ?? main;
    if (name === undefined || name === main) found.contact[key] = value;
    else {
      const known = found.others.find((each) => each.name === name);
      if (known) known.set[key] = value;
      else found.others.push({ name, set: { [key]: value } });
    }
  }
  for (const name of metBeside(turn, main))
    if (!found.others.some((each) => each.name === name)) found.others.push({ name, set: {} });
  return found;
}
