import { DOUBTFUL_SURNAMES, WORDS_ENDING_IN_SURNAME } from "../dictionaries/surnames.ts";
import { DEPARTMENTS, JOB_NOUNS, TITLES } from "../dictionaries/titles.ts";
import { buildLexicon } from "../text/build-lexicon.ts";
import { createOverlapGuard } from "../text/create-overlap-guard.ts";
import { findTerms } from "../text/find-terms.ts";
import { insideWords, tagWords } from "../text/segment.ts";
import { isLikelyName } from "./is-likely-name.ts";
import type { PersonSpan } from "./person-span.ts";
import { readDepartment } from "./read-department.ts";
import { readPersonName, readSurname } from "./read-person-name.ts";

const LEXICON = buildLexicon([
  ...TITLES.map((word) => [word, "title"] as const),
  ...JOB_NOUNS.map((word) => [word, "job"] as const),
]);
const SHORT_TITLE =
  /总(?![价统共部结体额计量数之监经裁账店包归览动台局务期])|(?<![重化军建职员加手分竣完动电木民轻施])工(?![作程厂具业资期人艺地序商信会单时区伤])|董(?!事会)|局(?!面|部|势)|哥(?!们)|姐(?!妹)/g;

/** A name may follow a separator, or the last character of a cue (联系人许静, 我是许静). */
const LEFT_EDGE = /^(?:|\P{Script=Han}|[人叫是的位找])$/u;

type Title = { start: number; end: number; job: boolean };

/** 李经理, 王建国总监, 许静 信息中心主任, 设备科孙科长, 财务总监罗敏, 孙倩,CIO. */
export function findTitledPersons(text: string): PersonSpan[] {
  const found: PersonSpan[] = [];
  let floor = 0;
  for (const title of findTitles(text)) {
    const person = readTitled(text, title, floor);
    if (person === undefined || person.start < floor) continue;
    found.push(person);
    floor = person.end;
  }
  return found;
}

function findTitles(text: string): Title[] {
  const terms = findTerms(text, LEXICON);
  // 采购总监 is one title: the job in front of it is its department.
  const long: Title[] = terms
    .filter((term, i) => term.payload !== "job" || !follows(text, term, terms[i + 1]))
    .map(({ start, end, payload }) => ({ start, end, job: payload === "job" }));
  const guard = createOverlapGuard(text.length, long);
  for (const match of text.matchAll(SHORT_TITLE)) {
    const start = match.index;
    if (guard.isFree({ start, end: start + 1 })) long.push({ start, end: start + 1, job: false });
  }
  return long.sort((a, b) => a.start - b.start);
}

/** 采购总监, and IT 经理 with the blank that people put behind Latin letters. */
function follows(text: string, job: { end: number; word: string }, next: { start: number } | undefined) {
  if (next === undefined) return false;
  const blank = next.start === job.end + 1 && text[job.end] === " " && /^[a-z]+$/.test(job.word);
  return next.start === job.end || blank;
}

function readTitled(text: string, title: Title, floor: number): PersonSpan | undefined {
  if (title.job && /^(?:[部科处室组]|中心|系统|管理|软件|经理)/.test(text.slice(title.end, title.end + 2)))
    return undefined;
  const short = title.end - title.start === 1;
  const spaced = /[A-Za-z] $/.test(text.slice(Math.max(0, title.start - 2), title.start)) ? 1 : 0;
  const department = readDepartment(text, title.start - spaced, DEPARTMENTS);
  if (department === undefined && !title.job) {
    const near = nameBefore(text, title.start, floor);
    if (near !== undefined) return addressed(text, title, near);
  }
  if (short) return undefined;
  const start = department ?? title.start;
  const full = text.slice(start, title.end);
  return besideName(text, start, title.end, floor, full);
}

/** Surnames that are mostly grammar: behind them a name must go on with no surname of its own. */
const FUNCTION_SURNAMES = new Set("和但由位从管有都相任向于与同对乐时方全平应");

/** Of these the ones that are grammar nearly always. */
const GRAMMAR = new Set("由但从与对管有都");

/** 和林总监 is 林总监 with another; 索负责人 is cut out of 线索. */
function isCut(text: string, start: number, name: string): boolean {
  const first = text.charAt(start);
  if (FUNCTION_SURNAMES.has(first) && name.length > 1 && readSurname(name, 1) !== undefined) return true;
  if (insideWords(text)[start] === 1) return true;
  // 负责 and 分管 are no given names.
  return tagWords(name.slice(1)).some(
    ({ start: at, end, tag }) => end - at === 2 && /^(?:vn?|n|p|d)$/.test(tag),
  );
}

type Near = { start: number; name: string; surname: string };

/** A surname or a full name that ends exactly at `end`. */
function nameBefore(text: string, end: number, floor: number): Near | undefined {
  const single = surnameBefore(text, end, floor);
  for (const length of [4, 3, 2]) {
    const start = end - length;
    if (start < floor) continue;
    const person = readPersonName(text.slice(start, end), 0);
    if (person === undefined || person.end !== length) continue;
    // 张金经理 is rarer than 和金经理: with a surname at hand a full name needs a clear left edge.
    const edge = start === 0 || !/\p{Script=Han}/u.test(text.charAt(start - 1));
    const clear = length === 3 || !DOUBTFUL_SURNAMES.has(person.surname);
    const likely = clear && isLikelyName(person.name) && insideWords(text)[start] !== 1;
    if (single !== undefined && !edge && !likely) continue;
    if (length === 4 && person.surname.length === 1) continue;
    if (!likely && isCut(text, start, person.name)) continue;
    return { start, name: person.name, surname: person.surname };
  }
  return single;
}

function surnameBefore(text: string, end: number, floor: number): Near | undefined {
  for (const length of [2, 1]) {
    const start = end - length;
    if (start < floor) continue;
    const surname = readSurname(text, start);
    if (surname === undefined || surname.length !== length) continue;
    const word = text.slice(Math.max(0, start - 1), end);
    if (length === 1 && WORDS_ENDING_IN_SURNAME.has(word)) return undefined;
    if (length === 1 && isCut(text, start, surname)) return undefined;
    // 职务由CIO改为副总裁.
    if (GRAMMAR.has(surname) && word.length > 1 && /\p{Script=Han}/u.test(word.charAt(0))) return undefined;
    return { start, name: surname, surname };
  }
  return undefined;
}

function addressed(text: string, title: Title, near: Near): PersonSpan {
  const spoken = text.slice(title.start, title.end);
  const name = near.name === near.surname ? near.name + spoken : near.name;
  const value: PersonSpan["value"] = { name, surname: near.surname, title: spoken };
  const department = readDepartment(text, near.start, DEPARTMENTS, true);
  if (department === undefined) return { start: near.start, end: title.end, value };
  return {
    start: near.start,
    end: title.end,
    value: { ...value, department: text.slice(department, near.start) },
  };
}

/** 许静 信息中心主任 · 财务总监 罗敏 · 孙倩,CIO · 店长徐丽 · 姓潘的采购经理. */
function besideName(
  text: string,
  start: number,
  end: number,
  floor: number,
  title: string,
): PersonSpan | undefined {
  const gap = /[ ,、(/|\n·-]{1,3}$/.exec(text.slice(Math.max(floor, start - 3), start))?.[0].length ?? 0;
  const before = gap > 0 ? nameBefore(text, start - gap, floor) : fullNameBefore(text, start, floor);
  if (before !== undefined && before.name === before.surname && gap === 1 && text[start - 1] === " ") {
    // 李 经理: a blank slipped between surname and title.
    const boundary = !/\p{Script=Han}/u.test(text.charAt(before.start - 1));
    if (boundary)
      return {
        start: before.start,
        end,
        value: { name: before.surname + title, surname: before.surname, title },
      };
  }
  const clear =
    before !== undefined &&
    (gap === 0 || LEFT_EDGE.test(text.slice(Math.max(0, before.start - 1), before.start)));
  if (before !== undefined && clear && before.name !== before.surname) {
    // 胡波(项目经理): the bracket that opened inside the span closes inside it.
    const close = text[start - 1] === "(" && text[end] === ")" ? 1 : 0;
    return {
      start: before.start,
      end: end + close,
      value: { name: before.name, surname: before.surname, title },
    };
  }
  const surnamed = /姓(.{1,2})的$/.exec(text.slice(Math.max(floor, start - 4), start));
  if (surnamed !== null) {
    const surname = readSurname(surnamed[1] ?? "", 0);
    if (surname !== undefined && surname === surnamed[1]) {
      return {
        start: start - surname.length - 2,
        end,
        value: { name: surname, surname, title },
      };
    }
  }
  return nameAfter(text, end, title);
}

function fullNameBefore(text: string, end: number, floor: number): Near | undefined {
  const near = nameBefore(text, end, floor);
  return near !== undefined && near.name !== near.surname ? near : undefined;
}

function nameAfter(text: string, end: number, title: string): PersonSpan | undefined {
  const link = /^(?: ?[:/|·] ?|[ \n-]|是|叫|姓名?|,)?/.exec(text.slice(end, end + 3))?.[0] ?? "";
  const at = end + link.length;
  if (link.startsWith("姓")) {
    const surname = readSurname(text, at);
    return surname === undefined
      ? undefined
      : { start: at, end: at + surname.length, value: { name: surname + title, surname, title } };
  }
  // In a field of its own even a doubtful surname opens a name: 人事经理 高敏.
  const own =
    /^[ \n/|·:]/.test(link) && /^\p{Script=Han}{2,3}(?!\p{Script=Han})/u.test(text.slice(at, at + 4));
  const person = readPersonName(text, at, !own);
  if (person === undefined || link === ",") return undefined;
  return {
    start: at,
    end: person.end,
    value: { name: person.name, surname: person.surname, title },
  };
}
