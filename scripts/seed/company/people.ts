import type { RoleId } from "#lib/domains/identity/contract.ts";
import { type DemoTeam, demoPeople } from "../demo-people.ts";

export type Colleague = {
  login: string;
  name: string;
  role: RoleId;
  team: DemoTeam;
  /** Sells better than most (above 1) or worse: what win rates by person follow. */
  skill: number;
  /** Has more in hand than most: those whom one logs in as should have something to look at. */
  load: number;
  /** Left in the middle of the last quarter. */
  left?: boolean;
};

const rep = (login: string, name: string, team: DemoTeam, skill: number): Colleague => ({
  login,
  name,
  role: "sales_rep",
  team,
  skill,
  load: 1,
});

/** Those without a demo login of their own on the first page; the password is the same. */
const moreColleagues: Colleague[] = [
  rep("jiangyue", "蒋越", "east1", 1.2),
  rep("shenyihan", "沈一涵", "east1", 0.9),
  rep("xupeng", "许鹏", "east1", 0.8),
  { ...rep("zhenghao", "郑昊", "east2", 1.3), left: true },
  rep("wanglei", "汪蕾", "east2", 0.9),
  rep("hetao", "贺涛", "east2", 0.7),
  { ...rep("liangbo", "梁博", "south", 1.2), role: "sales_manager" },
  rep("huangzhi", "黄芷", "south", 1.1),
  rep("ouyangkai", "欧阳凯", "south", 0.9),
  rep("luojie", "罗杰夫", "south", 0.8),
  { ...rep("songqi", "宋琪", "north", 1.2), role: "sales_manager" },
  rep("gaoyuan", "高远征", "north", 1.1),
  rep("liubei", "刘蓓", "north", 0.9),
  rep("wuchen", "武晨", "north", 0.8),
  { ...rep("yexin", "叶欣", "office", 1), role: "customer_success" },
  { ...rep("dingke", "丁可", "office", 1), role: "product" },
];

/** The 24 people of the company. */
export const colleagues: Colleague[] = [
  ...demoPeople.map((person) => ({ ...person, skill: 1, load: 1.9 })),
  ...moreColleagues,
];

/** Reps of a team, with the one who has left. */
export const repsOf = (team: DemoTeam): Colleague[] =>
  colleagues.filter((person) => person.team === team && person.role === "sales_rep");

export const theOneWhoLeft = "zhenghao";
