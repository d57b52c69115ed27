import type { Turn } from "#agents/runtime/turn.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const longest = 200;
const orders =
  /^(?:请|麻烦|帮我|给我|再|顺便|另外|然后|也|还要|记得|别忘了?|千万|你|到时候)+|^(?:建|新建|创建|加|添|记|设)(?:一?个|条)?(?:任务|待办|提醒|日程|闹钟)|^(?:任务|待办|提醒)(?=[：:，,])|(?:提醒|叫|通知|喊)(?:一下)?我(?:去|要)?|^remind me (?:to|about)|^安排(?=我)|[，,]?\s*(?:帮我)?(?:记个|建个|加个)(?:待办|任务|提醒)$/gi;
const edges = /^[\s，,：:。、]+|[\s，,：:。、]+$/g;

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
  bare = bare.replace(/(?:之前|以前|前)(?=把)/, "").replace(edges, "");
  return bare.length >= 2 ? bare.slice(0, longest) : null;
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
