import type { Turn } from "#agents/runtime/turn.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { simplifyCharacter } from "#lib/language/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

import { agreedIn } from "./agreed-day.ts";

const longest = 200;
const noted = "(?:任务|待办|提醒|日程|闹钟)";
const makes = "(?:建|新建|创建|加|添|记|设|定|弄|来)(?:置|立)?(?:一?个|一?条)?的?";
const orders = new RegExp(
  [
    "^(?:请(?!\\p{Script=Han}{1,8}?(?:吃|喝|来|看|参加))|麻烦|那|帮我|给我|再|顺便|另外|然后|也|还要|记得|别忘了?|千万|你|到时候|提前?(?=提醒|叫|通知|我))+",
    `^${makes}${noted}`,
    `^${noted}(?=[：:，,])`,
    "(?:提醒|叫|通知|喊)(?:一下)?我(?:去|要)?",
    "^remind me (?:to|about)",
    "^安排(?=我)",
    "^(?:帮我)?安排(?:一下|个时间)?[，,]?(?=\\p{Script=Han}{2})",
    "^(?:他们?|她们?|对方|客户)?(?:让|叫|要|催|请)我们?(?:先|再|尽快|赶紧)?(?=[把给发送带准寄做写报出打联回约找去来催问看]|再)",
    `[，,]?\\s*(?:帮我)?(?:${makes}${noted}|记一?下(?:来)?)$`,
  ].join("|"),
  "giu",
);
const edges = /^[\s，,：:。、]+|[\s，,：:。、]+$/g;
const tasked = "(?:派|安排|布置|建|加|分|记)(?:一?[个条件])?(?:活儿?|任务|待办|工作|事儿?)";

const promised =
  /^我?答应(?:了|过)?(?<whom>(?:他|她|它|对方|客户|人家)们?|\p{Script=Han}{1,3}?(?:总监?|经理|工|主任|部长|厂长|科长|老师|董))?(?:要|会)?(?<give>给)?(?=[\p{Script=Han}]{2})/u;

/** 答应钱总发报价: what was promised is to be done for whom it was promised to. */
const kept = (words: string): string =>
  words.replace(promised, (_all, whom?: string, give?: string) =>
    whom && !/^[他她它]/u.test(whom) ? `给${whom}` : (give ?? ""),
  );

/** 得，加一条，: what stands before and says nothing of it. */
const filler =
  /^(?:得|好|行|嗯|哦|对了?|那|还有|另外|再|顺便|记得|哎|诶|喂|唉|好的|行吧|得嘞|就这样)[的吧啊呀嘞]?$|^(?:再)?(?:加|记|建|添|来)(?:上)?(?:一?[个条件])?(?:任务|待办|提醒|日程|事)?$|^安排(?:一下|上)?$/u;
const acts =
  /发|寄|送|给|打|回|约|去|见|拜访|催|问|找|写|改|做|报|交|准备|整理|跟进|联系|开|带|确认|提交|更新|安排|看|查|签|收|付|通知|提醒|汇报|演示|陪|办|补|订|买|取|排|邀|参加|call|send|visit/i;

const attends = /(?:都|也|会|要)?(?:在|参加|出席|到场|过来)$/u;

/** Of several stretches the ones that say what to do: 我报三十不动 下周二再去 is 再去. */
function doneIn(words: string): string {
  const all = segmentsOf(words).filter(({ text }) => !filler.test(text.replace(edges, "")));
  const [first, second] = all;
  if (!first) return words;
  const told = second && !acts.test(first.text.replace(/^我报/u, "")) && acts.test(second.text);
  const main = told ? second : first;
  const behind = all.slice(all.indexOf(main) + 1);
  // 去给他们做演示，段主管也在: who will be there is no part of what is done.
  return words.slice(main.start, behind.every(({ text }) => attends.test(text)) ? main.end : undefined);
}

const particles = /(?:吧|哦|啊|呀|哈|啦|嘛|呗|哟|一下子?|先)+$/u;
const myself =
  /^(?:到时候?|回头|等下|待会儿?|另外|俩|两个|其他的?)*(?:我|咱)们?(?:自己)?(?:要|得|会|来|再|就|想|需要|必须|准备|打算)?(?=\p{Script=Han}{2})/u;
const handled =
  /^把(?<what>[^，。把]{1,16}?)(?<verb>报|交|改|写|做|签|付|办|填|订|补|整理|准备)(?:一下|好|完|掉|出来)?了?$/u;

const gathers =
  /^有(?:个|一?场|一个)?(?<what>会|饭局|演示|培训|评审|面谈)(?:[，,]?(?:是)?(?:跟|和|与)(?<who>[^，,。]{2,16}?)(?:的|一起)?)?(?=$|[，,])/u;

/** 把差旅报了 is 报差旅, 有个会，跟姜经理的 is 和姜经理开会: as one writes a thing down. */
const asWritten = (words: string): string => {
  const gathering = gathers.exec(words);
  if (gathering?.groups) {
    const { what: kind, who } = gathering.groups;
    const rest = words.slice(gathering[0].length).replace(/^[，,\s]+/u, "");
    const verb = kind === "会" ? "开会" : `${kind}`;
    return `${who ? `和${who}` : ""}${verb}${rest ? `（${rest}）` : ""}`;
  }
  const { what, verb } = handled.exec(words)?.groups ?? {};
  return what && verb ? `${verb}${what}` : words;
};

const dialect: [RegExp, string][] = [
  [/佢哋/g, "他们"],
  [/佢/g, "他"],
  [/俾|畀/g, "给"],
  [/睇下?/g, "看"],
  [/[讲話话]声/g, "说一声"],
  [/嘅/g, "的"],
  [/提我/g, "提醒我"],
];
const inPlainWords = (words: string): string =>
  dialect.reduce((plain, [cue, said]) => plain.replace(cue, said), words);

/** The turn in simplified signs, each in its place: a title is found again however it is asked for. */
function inPlainSigns(turn: Turn): Turn {
  const plain = (words: string) => [...words].map(simplifyCharacter).join("");
  return { ...turn, text: plain(turn.text), clause: { ...turn.clause, text: plain(turn.clause.text) } };
}

/** What is to be done, in the words of the person: without the order to note it and without when. */
export function titleSaid(said: Turn): string | null {
  const { text, clause, understanding } = inPlainSigns(said);
  const base = text === clause.text ? clause.start : 0;
  let words = text === clause.text ? clause.text : text.slice(clause.start, clause.end);
  const from = text === clause.text ? base : clause.start;
  const times = understanding.entities
    .filter(
      ({ type, start, end }) =>
        (type === "date" || type === "recurrence") && start >= from && end <= from + words.length,
    )
    .sort((a, b) => b.start - a.start);
  for (const { start, end } of times) words = words.slice(0, start - from) + words.slice(end - from);
  let bare = inPlainWords(words).replace(beforehand, "").replace(edges, "");
  for (let round = 0; round < 3; round += 1) bare = bare.replace(orders, "").replace(edges, "");
  bare = kept(bare);
  bare = doneIn(bare).replace(edges, "");
  for (let round = 0; round < 2; round += 1) bare = bare.replace(orders, "").replace(edges, "");
  bare = bare.replace(/(?:之前|以前|前)(?=把)/, "").replace(edges, "");
  bare = bare.replace(/^再?去(?=给|跟|和|找|做)/u, "");
  bare = asWritten(
    bare
      .replace(particles, "")
      .replace(myself, "")
      .replace(/[，,、\s]+(?=[，,、])/gu, ""),
  );
  if (/^约(?:好|了|在)|^说好/u.test(bare)) bare = agreedIn(bare) || bare;
  return bare.length >= 2 || goes.test(bare) || calls.test(bare) ? bare.slice(0, longest) : null;
}

/** 给小许派个活：…: whom it is for, where the words leave no doubt that somebody is told. */
export const toldByName = (text: string): string | undefined =>
  new RegExp(
    `^(?:请|麻烦|帮我|再|顺便|那)*(?:给|让|叫|由)(?<name>\\p{Script=Han}{2,3}?)(?:那边)?${tasked}`,
    "u",
  ).exec(text)?.groups?.name;

/** 让周远给我个说法: what is to be done, without who is told to. */
export function withoutHanding(title: string, name: string): string {
  const told = `(?:请|麻烦)?(?:安排|让|叫|派给?|交给|分给|指派给?|通知|给|由)?`;
  const who = name.replace(/[^\p{L}\p{N}]/gu, "");
  const handing = new RegExp(
    `^${told}\\s?${who}(?:那边)?(?:${tasked})?(?:[去来](?!一?趟))?[\\s：:，,]*(?=.{2})`,
    "u",
  );
  return title.replace(handing, "");
}

const bare =
  /^(?:给我|给|回|出)?(?:一?个)?(?:说法|结果|答复|回复|交代|反馈|消息|准信)$|^(?:再)?(?:联系|回访|拜访|跟进|催|问|找)(?:一?下)?$/u;
const someone = /(?<=联系|回访|拜访|跟进|催|问|找)(?:一?下)?(?:他们?|她们?|对方|人家)$/u;

/** 拜访前一天, 会前两天: when, by something that will take place. */
const beforehand =
  /^[^，。]{0,10}?(?:前|之前|提前)(?:一|两|二|三|四|五|\d)(?:天|日|周|个?小时)(?:的?时候)?|^(?:拜访|走访|上门|开会|会议|见面|演示|打电话)(?:之)?(?=提醒我)/u;
const thisDeal =
  /(?:这|那)(?:一)?(?:个|家|条|笔|单|位)(?:项目|商机|单子|单|客户|公司|线索|合同)?(?=$|[的，,。])/u;
const whom =
  /(?:(?<=[打发寄送拿交带给找问催约见回复陪拜访联系通知催])(?:[他她它]们?|对方|人家))(?!公司|们?的|家|老板|那边)/u;
const hands = /^(?:把)?(?<what>[^，。]{1,20}?)(?:发|寄|送|传|交|拿|带)(?:过去|出去|过来)$/u;
const verbOf = /(?<verb>发|寄|送|传|交|拿|带)(?:过去|出去|过来)$/u;
const goes = /^(?:再)?(?:去|过去|来|跑)(?:一?趟|一次|一下|一?回)?$/u;
const calls = /^再?打(?:一?个)?(?:电话)?$/u;
const rings = /^(?:再)?打(?:一?个)?(?:电话)?给(?<who>.{2,12})$/u;

/** 打给他, 把报价发过去, 再去: whom it is for, by name. */
export function withPerson(title: string, person: string | undefined, company: string | undefined): string {
  const who = person ?? company;
  if (who === undefined) return title;
  const named = title
    .replace(whom, who)
    .replace(/发(?=[^给到]{2})/u, (sign) =>
      title.endsWith("发他") || title.endsWith("发她") ? "发给" : sign,
    );
  if (calls.test(named)) return `给${who}打电话`;
  const call = rings.exec(named)?.groups?.who;
  if (call) return `给${call}打电话`;
  if (/^(?:回复|答复|回电|联系|发|催)$/u.test(named)) return `${named === "发" ? "发给" : named}${who}`;
  if (goes.test(named)) return `再去拜访${[company, person].filter(Boolean).join(" ")}`;
  const { what } = hands.exec(named)?.groups ?? {};
  const verb = verbOf.exec(named)?.groups?.verb;
  return what && verb ? `把${what.replace(/^把/u, "")}${verb}给${who}` : named;
}

/** 给我个说法, 联系他们: words that name no matter get the one that is talked about. */
export function withMatter(title: string, matter: string | undefined): string {
  if (matter === undefined) return title;
  if (someone.test(title)) return title.replace(someone, matter);
  if (thisDeal.test(title)) return title.replace(thisDeal, matter);
  return bare.test(title) ? `${matter}：${title}` : title;
}

const common = new Set([..."的了把那个这件事任务待办提醒日程改到成和与给做完好办标记掉勾划推延后往再"]);

/** How much of the words a task answers to, 0–1: shared pairs of signs, and its customer's name. */
export function likeness(words: string, task: RecordDto): number {
  const title = String(task.title);
  if (words.includes(title)) return 1;
  const pairs = (text: string) => {
    const signs = [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign) && !common.has(sign));
    return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
  };
  const said = pairs(words);
  const shared = [...pairs(title)].filter((pair) => said.has(pair)).length;
  const names = ["customer", "contact", "lead"].flatMap((key) => {
    const named = task[key];
    return typeof named === "object" && named !== null && "name" in named ? [String(named.name)] : [];
  });
  const byName = names.some((name) =>
    [name, name.slice(0, 2)].some((part) => part.length >= 2 && words.includes(part)),
  );
  return Math.min(1, shared / Math.max(1, Math.min(said.size, pairs(title).size)) + (byName ? 0.3 : 0));
}
