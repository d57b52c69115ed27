import type { LeadFacts, LeadSource, LeadStatus } from "#lib/domains/leads/contract.ts";
import type { DemoTeam } from "./demo-people.ts";

export type DemoLead = LeadFacts & {
  /** Days and hour before the seeding day. */
  daysAgo: number;
  hour: number;
  team: DemoTeam;
  owner: "rep" | "rep2" | null;
  source: LeadSource;
  status: LeadStatus;
  /** Days from the seeding day until they want it. */
  wantedInDays?: number;
};

const lead = (
  when: [number, number],
  whose: [DemoTeam, "rep" | "rep2" | null],
  state: [LeadSource, LeadStatus],
  facts: LeadFacts & { wantedInDays?: number },
): DemoLead => ({
  daysAgo: when[0],
  hour: when[1],
  team: whose[0],
  owner: whose[1],
  source: state[0],
  status: state[1],
  ...facts,
});

/** Leads of the demo company; every name is made up. */
export const demoLeads: DemoLead[] = [
  lead([0, 8], ["east1", null], ["website", "new"], { contactName: "徐总", contactSurname: "徐", contactTitle: "总经理", contactPhone: "13810020031", companyName: "宁波海岳汽配有限公司", companySize: "medium", employees: 320, industry: "汽配", region: "宁波", need: "ERP系统", budgetAmount: 900_000, timelineText: "下个月", wantedInDays: 35 }),
  lead([0, 9], ["east1", null], ["trade_show", "new"], { contactName: "韩主任", contactSurname: "韩", contactTitle: "信息中心主任", contactPhone: "13810020032", companyName: "嘉兴恒锦纺织有限公司", companySize: "large", employees: 860, industry: "纺织", region: "嘉兴", need: "财务软件", budgetAmount: 600_000, timelineText: "三个月内", wantedInDays: 85 }),
  lead([0, 9], ["east2", null], ["website", "new"], { contactName: "吴先生", contactSurname: "吴", companyName: "无锡清扬食品厂", industry: "食品", region: "无锡", need: "进销存", budgetAmount: 80_000 }),
  lead([1, 14], ["east1", "rep"], ["referral", "contacted"], { contactName: "顾厂长", contactSurname: "顾", contactTitle: "厂长", contactPhone: "13810020033", companyName: "绍兴锦绣纺织有限公司", companySize: "medium", employees: 410, industry: "纺织", region: "绍兴", need: "ERP系统", budgetAmount: 950_000, timelineText: "明年", wantedInDays: 200 }),
  lead([1, 16], ["east2", "rep2"], ["cold_call", "new"], { contactName: "罗经理", contactSurname: "罗", contactTitle: "采购经理", contactPhone: "13810020034", companyName: "苏州启明电子有限公司", companySize: "large", employees: 1200, industry: "电子", region: "苏州", need: "WMS仓储系统", budgetAmount: 1_200_000, timelineText: "两个月内", wantedInDays: 60 }),
  lead([2, 10], ["east1", "rep"], ["website", "qualified"], { contactName: "沈科长", contactSurname: "沈", contactTitle: "设备科科长", contactEmail: "shen@yinhe-machine.example", companyName: "湖州银禾机械有限公司", companySize: "medium", employees: 260, industry: "机械", region: "湖州", need: "CRM系统", budgetAmount: 300_000, timelineText: "年底前", wantedInDays: 38 }),
  lead([2, 15], ["east2", null], ["social_media", "new"], { contactName: "陶女士", contactSurname: "陶", companyName: "常州小满烘焙", companySize: "small", employees: 45, industry: "零售", region: "常州", need: "会员系统", budgetAmount: 50_000 }),
  lead([3, 11], ["east1", null], ["advertisement", "new"], { contactName: "彭总", contactSurname: "彭", contactTitle: "总", contactPhone: "13810020035", companyName: "上海迅达物流有限公司", companySize: "large", employees: 1500, industry: "物流", region: "上海", need: "WMS仓储系统", budgetAmount: 2_000_000, timelineText: "半年内", wantedInDays: 170 }),
  lead([4, 9], ["east1", "rep"], ["partner", "contacted"], { contactName: "孟总监", contactSurname: "孟", contactTitle: "财务总监", contactPhone: "13810020036", companyName: "杭州南屏医药有限公司", companySize: "large", employees: 980, industry: "医药", region: "杭州", need: "财务软件", budgetAmount: 800_000, timelineText: "下个季度", wantedInDays: 120 }),
  lead([5, 13], ["east2", "rep2"], ["website", "qualified"], { contactName: "邱部长", contactSurname: "邱", contactTitle: "信息部部长", contactPhone: "13810020037", companyName: "南通远帆船配有限公司", companySize: "medium", employees: 380, industry: "机械", region: "南通", need: "ERP系统", budgetAmount: 700_000, timelineText: "三个月内", wantedInDays: 80 }),
  lead([6, 10], ["east1", null], ["email_campaign", "new"], { contactName: "石经理", contactSurname: "石", contactTitle: "经理", companyName: "温州百川鞋业有限公司", industry: "制造业", region: "温州", need: "进销存" }),
  lead([7, 17], ["east2", "rep2"], ["referral", "contacted"], { contactName: "范老板", contactSurname: "范", contactTitle: "老板", contactPhone: "13810020038", companyName: "徐州范记粮油", companySize: "small", employees: 60, industry: "食品", region: "徐州", need: "财务软件", budgetAmount: 60_000, timelineText: "这个月", wantedInDays: 7 }),
  lead([9, 9], ["east1", "rep"], ["trade_show", "qualified"], { contactName: "夏侯工", contactSurname: "夏侯", contactTitle: "工程师", contactWechat: "xiahou_auto", companyName: "合肥智行汽车电子有限公司", companySize: "enterprise", employees: 2600, industry: "汽车", region: "合肥", need: "CRM系统", budgetAmount: 1_500_000, timelineText: "明年上半年", wantedInDays: 210 }),
  lead([12, 15], ["east1", null], ["website", "lost"], { contactName: "白经理", contactSurname: "白", contactTitle: "经理", contactPhone: "13810020039", companyName: "金华明德教育咨询有限公司", companySize: "small", employees: 80, industry: "教育", region: "金华", need: "CRM系统", budgetAmount: 40_000 }),
  lead([15, 11], ["east2", "rep2"], ["website", "converted"], { contactName: "钟总", contactSurname: "钟", contactTitle: "总经理", contactPhone: "13810020040", companyName: "扬州瑞丰建材有限公司", companySize: "medium", employees: 290, industry: "制造业", region: "扬州", need: "ERP系统", budgetAmount: 650_000, timelineText: "三个月内", wantedInDays: 60 }),
];
