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
  const called = company.exec(text)?.groups?.is;
  if (called && found.companyName === undefined && !person.test(called)) found.companyName = called;
  return { ...found, left: found.left.filter((is) => is !== found.companyName) };
}
