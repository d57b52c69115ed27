const PARTS =
  "华中天海东方金新国大正永恒安达瑞丰盛隆嘉远宏昌德信诚百千万星辰日月山川江河云龙凤麒麟鹏鸿".split("");
const KINDS = ["机械", "电子", "软件", "纺织", "食品", "物流", "医药", "化工", "建材", "汽配"] as const;
const CITIES = ["苏州", "无锡", "上海", "杭州", "宁波"] as const;
const HEADERS = "客户名称,电话,邮箱,行业,城市,地址,年营收（万元）,人数,级别,简介,标签";

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? "";

/** A name that no other row has: four characters of forty-seven in the order of a number. */
function nameOf(number: number): string {
  const size = PARTS.length;
  const digits = [number, Math.floor(number / size), Math.floor(number / size ** 2), number * 7];
  return `${at(CITIES, number)}${digits.map((digit) => at(PARTS, digit)).join("")}${at(KINDS, number)}有限公司`;
}

/** A list of customers as csv, as a company would bring it along. */
export function customerLines(count: number): string {
  const rows = Array.from({ length: count }, (_, row) =>
    [
      nameOf(row),
      `138${String(row).padStart(8, "0")}`,
      `info${row}@example.cn`,
      at(KINDS, row),
      at(CITIES, row),
      `工业园区星湖街${row}号`,
      row % 900,
      20 + (row % 500),
      at(["A级", "B级", "C级"], row),
      `第 ${row} 家客户`,
      at(["重点", "展会", ""], row),
    ].join(","),
  );
  return [HEADERS, ...rows, ""].join("\n");
}
