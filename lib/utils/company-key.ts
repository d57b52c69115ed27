const legalForms = [
  "有限责任公司",
  "股份有限公司",
  "集团有限公司",
  "有限公司",
  "分公司",
  "总公司",
  "公司",
  "co.,ltd",
  "co.ltd",
  "ltd",
  "inc",
  "llc",
];
const places =
  "北京 上海 天津 重庆 广州 深圳 杭州 苏州 南京 成都 武汉 西安 宁波 青岛 无锡 佛山 东莞 长沙 郑州 合肥 济南 厦门 福州 大连 沈阳 昆明 温州 嘉兴 绍兴 常州 南通 浙江 江苏 广东 山东 四川 湖北 湖南 福建 河南 河北 安徽 陕西 辽宁 江西 云南 中国".split(
    " ",
  );

function withoutEnding(name: string): string {
  const ending = legalForms.find((form) => name.endsWith(form) && name.length > form.length + 1);
  return ending ? name.slice(0, -ending.length) : name;
}

function withoutPlace(name: string): string {
  const place = places.find((candidate) => name.startsWith(candidate));
  if (!place) return name;
  const rest = name.slice(place.length).replace(/^[市省]/, "");
  // 上海电气 without its place would be one generic word; two characters are too little to tell companies apart.
  return rest.length > 2 ? rest : name;
}

/** The part of a company name that tells it apart: no case, spaces, brackets, place or legal form. Empty when nothing is left. */
export function companyKey(name: string): string {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]（）【】·\-_，,。]/g, (char) => (char === "," || char === "." ? char : ""));
  return withoutPlace(withoutEnding(plain)).replace(/[,.]/g, "");
}
