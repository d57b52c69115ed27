import type { Turn } from "#agents/runtime/turn.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const longest = 200;
const noted = "(?:任务|待办|提醒|日程|闹钟)";
const makes = "(?:建|新建|创建|加|添|记|设|定|弄|来)(?:置|立)?(?:一?个|一?条)?的?";
const orders = new RegExp(
  [
    "^(?:请|麻烦|那|帮我|给我|再|顺便|另外|然后|也|还要|记得|别忘了?|千万|你|到时候|提前?(?=提醒|叫|通知|我))+",
    `^${makes}${noted}`,
    `^${noted}(?=[：:，,])`,
    "(?:提醒|叫|通知|喊)(?:一下)?我(?:去|要)?",
    "^remind me (?:to|about)",
    "^安排(?=我)",
    "^(?:他们?|她们?|对方|客户)?(?:让|叫|要|催)我们?(?=[把给发送带准])",
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

/** What is to be done, in the words of the person: without the order to note it and without when. */
export function titleSaid({ text, clause, understanding }: Turn): string | null {
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
  let bare = words.replace(edges, "");
  for (let round = 0; round < 3; round += 1) bare = bare.replace(orders, "").replace(edges, "");
  bare = kept(bare);
  bare = bare.replace(/(?:之前|以前|前)(?=把)/, "").replace(edges, "");
  return bare.length >= 2 ? bare.slice(0, longest) : null;
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

/** 给我个说法, 联系他们: words that name no matter get the one that is talked about. */
export function withMatter(title: string, matter: string | undefined): string {
  if (matter === undefined) return title;
  if (someone.test(title)) return title.replace(someone, matter);
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
