import type { DemoTeam } from "../../demo-people.ts";

export type SalesTeam = Extract<DemoTeam, "east1" | "east2" | "south" | "north">;
export type City = { name: string; province: string; code: string; team: SalesTeam; weight: number };

const cities = (team: SalesTeam, text: string): City[] =>
  text.split(" ").map((each) => {
    const [name = "", province = "", code = "", weight = "1"] = each.split(":");
    return { name, province, code, team, weight: Number(weight) };
  });

/** Where customers are, with the code of the place in their unified social credit code, and whose ground it is. */
export const allCities: City[] = [
  ...cities(
    "east1",
    "上海:上海:310115:7 杭州:浙江:330100:4 宁波:浙江:330200:4 嘉兴:浙江:330400:2 绍兴:浙江:330600:2 温州:浙江:330300:2 台州:浙江:331000:2 湖州:浙江:330500:1 金华:浙江:330700:1",
  ),
  ...cities(
    "east2",
    "苏州:江苏:320500:6 无锡:江苏:320200:4 南京:江苏:320100:4 常州:江苏:320400:3 南通:江苏:320600:2 扬州:江苏:321000:1 合肥:安徽:340100:3 芜湖:安徽:340200:1",
  ),
  ...cities(
    "south",
    "深圳:广东:440300:5 广州:广东:440100:5 东莞:广东:441900:4 佛山:广东:440600:4 中山:广东:442000:2 厦门:福建:350200:2 泉州:福建:350500:2 长沙:湖南:430100:2",
  ),
  ...cities(
    "north",
    "北京:北京:110105:4 天津:天津:120100:3 青岛:山东:370200:3 济南:山东:370100:3 烟台:山东:370600:1 郑州:河南:410100:3 石家庄:河北:130100:2 西安:陕西:610100:2 沈阳:辽宁:210100:2",
  ),
];
