import type { PersonSpan } from "./person-span.ts";
import { readPersonName, readSurname } from "./read-person-name.ts";

const CUE =
  /(?:联系人|对接人|负责人|经办人|决策人|采购人|收件人|联络人|姓名|称呼|名字|我叫|本人|他叫|她叫|名叫|找我们的是|接口人|客户姓名)(?:(?:应该|写错了|错了|弄错了)?,? ?(?:不[是叫]\ue000{1,20},? ?)?(?:应该|而)?(?:是|叫|为|名叫|改成|改为|换成|换为))?[: =]{0,2}/g;
const SURNAMED =
  /(?:老板|老总|院长|经理|主任|厂长|校长|负责人|联系人|客户|对方|总|人)姓(?<surname>\p{Script=Han}{1,2})/gu;
const SURNAME_OF = /姓(?<surname>\p{Script=Han}{1,2}?)的/gu;
/** 姓欧阳, as all that is said of the name. */
const SURNAME_ALONE = /(?:^|[,。;:!?\s的是])姓(?<surname>\p{Script=Han}{1,2})(?=$|[,。;:!?\s])/gu;
const LATIN_NAME = /^[A-Z][a-z]{1,15}(?: [A-Z][a-z]{1,15})?(?![a-z])/;

/** Names that a cue announces: 联系人：张三, 我叫王芳, 老板姓钱. */
export function findCuedPersons(text: string): PersonSpan[] {
  const found: PersonSpan[] = [];
  for (const match of text.matchAll(CUE)) {
    const at = match.index + match[0].length;
    const person = readPersonName(text, at) ?? readLatin(text, at);
    if (person === undefined) continue;
    found.push({
      start: at,
      end: person.end,
      value: { name: person.name, surname: person.surname },
    });
  }
  for (const match of [SURNAMED, SURNAME_OF, SURNAME_ALONE].flatMap((cue) => [...text.matchAll(cue)])) {
    const spoken = match.groups?.surname ?? "";
    const surname = readSurname(spoken, 0);
    if (surname === undefined) continue;
    const start = match.index + match[0].lastIndexOf(spoken);
    found.push({ start, end: start + surname.length, value: { name: surname, surname } });
  }
  return found;
}

function readLatin(text: string, at: number) {
  const name = LATIN_NAME.exec(text.slice(at, at + 34))?.[0];
  return name === undefined
    ? undefined
    : { name, surname: name.split(" ").at(-1) ?? name, end: at + name.length };
}
