import { pinyinOf } from "#lib/language/index.ts";
import { wholeName } from "./whole-name.ts";

const name = "(?<is>[\\p{Script=Han}\\w（）()]{2,30}?)";
const stop = "(?=[，,。；;！!\\s]|吧|$|(?:，|,)?(?:而)?不是)";
/** 公司叫…, 公司名称应该是…, 单位改成…. */
const company = new RegExp(
  `(?:公司|客户|单位|企业)(?:的?(?:名称?|名字|全称|抬头))?(?:写错了[，,]?)?(?:应该|其实)?(?:叫做?|是|改成|改为)${name}${stop}`,
  "u",
);
/** 是林经理不是李经理: each slip with what is right. */
const slip = /(?:应该?)?是(?<is>[^，,。；;！!\s是不]{1,20})[，,]?(?:而)?不是(?<was>[^，,。；;！!\s]{1,20})/gu;
const person =
  /^[\p{Script=Han}]{1,4}(?:总监?|经理|主任|部长|厂长|处长|科长|主管|工|董|先生|女士|小姐|老师|院长|校长|老板)$/u;

const spoken = /(?:是|写|叫|用)(?<is>\p{Script=Han}{2,4})(?=[，,。；;]|$)/gu;
/** 盛大的盛, 楷体的楷为准, 岚是对的: one character, told by a word that has it. */
const byWord = /(?<word>\p{Script=Han}{2,3})的(?<is>\p{Script=Han})(?=为准|[，,。；;吧]|$)/gu;
const tellsCharacter = /^\p{Script=Han}{2,3}的\p{Script=Han}$/u;
const rightOne = /(?<is>\p{Script=Han})字?(?:是|才)对的?/u;

/** The characters that are said to be right. */
function charactersSaid(text: string): string[] {
  const words = [...text.matchAll(byWord)].flatMap(({ groups, index }) =>
    groups?.word?.includes(groups.is ?? "") &&
    !/不是$/u.test(text.slice(0, index)) &&
    !groups.word.startsWith("不")
      ? [groups.is ?? ""]
      : [],
  );
  const right = rightOne.exec(text)?.groups?.is;
  const names = [...text.matchAll(spoken)].flatMap(({ groups }) => groups?.is ?? []);
  return [...names, ...(right ? [right] : []), ...words];
}

/** The name with what sounds like `is` written so; undefined where nothing sounds alike or it stands there already. */
function respelled(name: string, is: string): string | undefined {
  const sound = pinyinOf(is).full;
  for (let at = 0; at + is.length <= name.length; at += 1) {
    const had = name.slice(at, at + is.length);
    if (had !== is && !name.includes(is) && pinyinOf(had).full === sound)
      return name.slice(0, at) + is + name.slice(at + is.length);
  }
  return undefined;
}

/** `left`: what was put right that is neither the company nor the contact, and so must be told. */
type SaidNames = { companyName?: string; contactName?: string; left: string[] };

/** The names that a message puts right on the lead that is talked about, called `label`. */
export function saidNames(text: string, label: string): SaidNames {
  const slips = [...text.matchAll(slip)].map(({ groups }) => ({
    is: groups?.is ?? "",
    was: groups?.was ?? "",
  }));
  const [firm = "", contact = ""] = label.split(" · ");
  const found: SaidNames = { left: [] };
  for (const { is, was } of slips) {
    if (person.test(is) && (contact.includes(was) || person.test(was))) found.contactName = is;
    else if (firm.includes(was)) found.companyName = firm.replace(was, is);
    else found.left.push(is);
  }
  for (const is of charactersSaid(text)) {
    const [company, person] = [respelled(firm, is), respelled(contact, is)];
    if (company && found.companyName === undefined) found.companyName = company;
    if (person && found.contactName === undefined) found.contactName = person;
  }
  const whole = wholeName(text, contact);
  if (whole) found.contactName ??= whole;
  const called = company.exec(text)?.groups?.is;
  if (called && !tellsCharacter.test(called) && found.companyName === undefined && !person.test(called))
    found.companyName = called;
  return {
    ...found,
    left: found.left.filter((is) => !found.companyName?.includes(is) && !found.contactName?.includes(is)),
  };
}
