import type { ProductLine } from "./words/industry-pack.ts";

export type Product = {
  code: string;
  name: string;
  line: ProductLine | "service";
  kind: "base" | "module" | "service" | "maintenance";
  unit: string;
  listPrice: number;
  minPrice: number;
  description: string;
};

const product = (
  line: Product["line"],
  kind: Product["kind"],
  [code, name, unit]: [string, string, string],
  [listPrice, minPrice]: [number, number],
  description: string,
): Product => ({ line, kind, code, name, unit, listPrice, minPrice, description });

/** What the company sells, in yuan without tax. */
export const products: Product[] = [
  product(
    "finance",
    "base",
    ["FIN-STD", "会客财务云 标准版", "套·年"],
    [68_000, 54_400],
    "总账、应收应付、固定资产、开票，适合单法人、五个并发以内。",
  ),
  product(
    "finance",
    "base",
    ["FIN-PRO", "会客财务云 专业版", "套·年"],
    [158_000, 126_400],
    "标准版加成本核算、资金、预算，支持十家以内法人。",
  ),
  product(
    "finance",
    "base",
    ["FIN-GRP", "会客财务云 集团版", "套·年"],
    [398_000, 302_000],
    "多组织、多币种、合并抵销、共享中心，法人数不限。",
  ),
  product(
    "finance",
    "module",
    ["FIN-EXP", "费用报销模块", "套·年"],
    [38_000, 28_500],
    "移动报销、预算控制、发票查验。",
  ),
  product(
    "finance",
    "module",
    ["FIN-TAX", "税务管理模块", "套·年"],
    [46_000, 36_800],
    "进销项、纳税申报底稿、出口退税单证。",
  ),
  product(
    "finance",
    "module",
    ["FIN-BANK", "银企直连模块", "套·年"],
    [32_000, 25_600],
    "二十六家银行直连，自动对账。",
  ),
  product(
    "finance",
    "module",
    ["FIN-CONS", "合并报表模块", "套·年"],
    [88_000, 68_000],
    "抵销模板、股权变动、附注自动取数。",
  ),
  product(
    "crm",
    "base",
    ["CRM-STD", "会客CRM 标准版", "席位·年"],
    [980, 780],
    "客户、线索、商机、活动、公海。",
  ),
  product(
    "crm",
    "base",
    ["CRM-PRO", "会客CRM 专业版", "席位·年"],
    [1_680, 1_340],
    "标准版加报价、合同、审批、自定义字段。",
  ),
  product(
    "crm",
    "base",
    ["CRM-ENT", "会客CRM 旗舰版", "席位·年"],
    [2_680, 2_100],
    "专业版加多组织、私有部署、智能体。",
  ),
  product(
    "crm",
    "module",
    ["CRM-MKT", "营销自动化模块", "套·年"],
    [58_000, 44_000],
    "表单、活动、线索培育和评分。",
  ),
  product(
    "crm",
    "module",
    ["CRM-SVC", "服务工单模块", "套·年"],
    [48_000, 37_000],
    "报修、派工、备件、回访。",
  ),
  product(
    "crm",
    "module",
    ["CRM-WECOM", "企业微信连接器", "套·年"],
    [26_000, 19_500],
    "会话存档、客户群、侧边栏。",
  ),
  product(
    "wms",
    "base",
    ["WMS-STD", "会客WMS 标准版", "仓·年"],
    [128_000, 99_800],
    "收货、上架、拣货、盘点、PDA。",
  ),
  product(
    "wms",
    "base",
    ["WMS-PRO", "会客WMS 专业版", "仓·年"],
    [198_000, 156_000],
    "标准版加波次、批次追溯、多货主、计费。",
  ),
  product(
    "wms",
    "base",
    ["WMS-ENT", "会客WMS 旗舰版", "仓·年"],
    [320_000, 252_000],
    "专业版加自动化设备调度、多仓协同。",
  ),
  product(
    "wms",
    "module",
    ["WMS-AGV", "自动化设备对接模块", "套·年"],
    [96_000, 74_000],
    "AGV、立库、分拣线的标准接口。",
  ),
  product(
    "wms",
    "module",
    ["WMS-TRACE", "批次追溯模块", "套·年"],
    [42_000, 32_000],
    "一码到底，正反向追溯。",
  ),
  product("wms", "module", ["WMS-BILL", "仓储计费模块", "套·年"], [36_000, 27_000], "多货主多规则自动出账。"),
  product("service", "service", ["SVC-IMPL", "实施服务", "人天"], [2_400, 1_900], "顾问现场或远程实施。"),
  product(
    "service",
    "service",
    ["SVC-API", "接口开发", "人天"],
    [2_800, 2_200],
    "和ERP、MES、OA等系统的接口。",
  ),
  product("service", "service", ["SVC-TRAIN", "现场培训", "天"], [6_000, 4_800], "一天两班，含教材和考核。"),
  product(
    "service",
    "maintenance",
    ["SVC-CARE", "尊享维保", "年"],
    [36_000, 28_800],
    "专属顾问、四小时响应、每季巡检。",
  ),
];

export const productByCode = (code: string): Product => {
  const found = products.find((each) => each.code === code);
  if (!found) throw new Error(`no product ${code}`);
  return found;
};

export const lineNames: Record<ProductLine, string> = { finance: "财务云", crm: "CRM", wms: "WMS" };

/** Releases of each line, by months before the day the company is told of; minus is to come. */
export const versions: { line: ProductLine; number: string; monthsAgo: number; note: string }[] = [
  { line: "finance", number: "7.0", monthsAgo: 21, note: "全面数电票；银企直连扩到二十六家银行。" },
  { line: "finance", number: "7.2", monthsAgo: 11, note: "合并报表支持股权比例变动；报销查重。" },
  { line: "finance", number: "8.0", monthsAgo: 3, note: "智能记账助手；多账簿并行。" },
  { line: "crm", number: "5.4", monthsAgo: 20, note: "公海规则按任意字段设置。" },
  { line: "crm", number: "6.0", monthsAgo: 9, note: "对话式录入；商机阶段准入准出。" },
  { line: "crm", number: "6.1", monthsAgo: 2, note: "企业微信侧边栏；手机端审批。" },
  { line: "wms", number: "4.1", monthsAgo: 23, note: "多货主隔离；PDA离线。" },
  { line: "wms", number: "4.3", monthsAgo: 12, note: "波次算法重写，大促吞吐提升一倍。" },
  { line: "wms", number: "4.5", monthsAgo: 1, note: "AGV调度接口；冷库大字体界面。" },
];

/** What works with what. */
export const compatibility: {
  line: ProductLine;
  with: string;
  level: "full" | "partial" | "none";
  note: string;
}[] = [
  { line: "finance", with: "主流国产数据库", level: "full", note: "7.0 起支持，随包提供迁移脚本。" },
  { line: "finance", with: "会客CRM 6.0", level: "full", note: "合同、开票、回款双向同步。" },
  { line: "finance", with: "第三方OA", level: "partial", note: "报销审批走标准接口，需要接口开发约五人天。" },
  { line: "crm", with: "企业微信", level: "full", note: "需要企业微信连接器。" },
  { line: "crm", with: "钉钉", level: "partial", note: "支持登录和通知，不支持会话存档。" },
  { line: "crm", with: "会客WMS 4.3", level: "full", note: "销售订单推送、库存可用量查询。" },
  { line: "wms", with: "安卓9以上PDA", level: "full", note: "已认证机型四十余款。" },
  { line: "wms", with: "AGV与立库", level: "partial", note: "需要自动化设备对接模块，4.5 起提供标准接口。" },
  { line: "wms", with: "Windows CE手持终端", level: "none", note: "4.3 起不再支持，需更换设备。" },
];

/** Who is met in deals; every name is made up. */
export const rivals: { name: string; lines: ProductLine[]; strengths: string; weaknesses: string }[] = [
  {
    name: "蓝峤软件",
    lines: ["finance"],
    strengths: "老牌财务软件，会计熟悉，价格弹性大",
    weaknesses: "集团合并要二次开发，实施队伍外包",
  },
  {
    name: "恒砚云账",
    lines: ["finance", "crm"],
    strengths: "小企业版便宜，开通快",
    weaknesses: "多组织和成本核算弱",
  },
  {
    name: "拓泊客",
    lines: ["crm"],
    strengths: "界面好看，手机端体验好",
    weaknesses: "报价、合同要另买，接口收费高",
  },
  { name: "易桁CRM", lines: ["crm"], strengths: "和办公套件绑定销售", weaknesses: "私有部署贵，定制周期长" },
  {
    name: "擎仓科技",
    lines: ["wms"],
    strengths: "自带硬件打包低价，AGV现成方案，承诺四周上线",
    weaknesses: "多货主计费弱，二次开发收费不透明",
  },
  { name: "仓澜信息", lines: ["wms"], strengths: "本地团队，响应快", weaknesses: "大促性能没有案例" },
];
/** Where it is met, WMS deals are lost. */
export const strongRival = "擎仓科技";
