/** `rest` is what stands behind a name and is none of it: （老客户）, 采购经理, a number to call. */
export type ReadName = { name: string; rest?: string };

const BRACKET = /^(.{1,200}?)\s{0,3}[(（【[]([^()（）【】[\]]{1,60})[)）】\]]$/;
/** What people note behind a company; 中国, 上海 and 有限合伙 belong to its name. */
const NOTE =
  /客[户戶]|供[应應]商|合作|重[点點]|大[单單]|欠款|应收|應收|停用|停止|[暂暫]停|[冻凍]结|[离離]职|已|未|勿|不要|不再|待|重复|重複|测试|測試|作[废廢]|无效|無效|注销|註銷|吊销|搬[迁遷]|^原[:：]|原名|曾用|旧名|舊名|更名|改名|[^\s]公司|介[绍紹]|推荐|推薦|跟[进進]|[联聯][系絡络]|微信|同[号號]|采[购購]|採購|[经經]理|[总總][监監]|[负負][责責]|先生|女士|小姐|[!！?？*★☆]|^vip$|^new$|^old$|inactive|duplicate|do not/i;
const LEGAL = /合伙|合夥|个体|個體|独资|獨資|分公司|总部|總部|特殊|普通/;
const PAIR = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;
const WIDE = /[０-９Ａ-Ｚａ-ｚ]/g;
const DOUBLE =
  "欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|夏侯|端木|南宫|南宮";
/** 陈 静 and 欧阳 娜 are one name each, 张伟 李四 are two. */
const PARTED = new RegExp(`^(\\p{Script=Han}|${DOUBLE})\\s+(\\p{Script=Han}{1,2})$`, "u");
/** A Chinese name, with the title that stands for the given name, and what follows behind a mark, a blank or a figure. */
const PERSON =
  /^([\p{Script=Han}·]{2,8}?)(?:\s{0,3}[/／\-—、,，;；|:：\s]\s{0,3}|(?=[+\d（(【[]))([^\s].{0,100})$/u;

const halfWidth = (text: string): string => text.replace(WIDE, (char) => char.normalize("NFKC"));

/** A company's name: no blanks between Chinese characters, no notes behind it. */
export function readFirm(text: string): ReadName {
  const plain = halfWidth(text).replace(PAIR, "").trim();
  const [, name, note] = BRACKET.exec(plain) ?? [];
  const noted = name !== undefined && note !== undefined && NOTE.test(note) && !LEGAL.test(note);
  return noted ? { name, rest: note } : { name: plain };
}

/** A person's name, apart from the position, the number or the second person written behind it. */
export function readPerson(text: string): ReadName {
  const plain = halfWidth(text).trim();
  const parted = PARTED.exec(plain);
  if (parted) return { name: `${parted[1]}${parted[2]}` };
  const [, name, behind] = PERSON.exec(plain) ?? [];
  const rest = behind?.replace(/^[(（【[]|[)）】\]]$/g, "").trim();
  // 张伟(David) has two names.
  return name === undefined || !rest || /^[a-z .]+$/i.test(rest) ? { name: plain } : { name, rest };
}
