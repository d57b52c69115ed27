import type { Synonym } from "./synonym.ts";

/** What every object of people and firms has. */
export const shared: readonly Synonym[] = [
  {
    fields: ["ownerId", "owner"],
    words:
      "负责人|所有人|所属人|所属销售|跟进人|归属人|归属销售|业务员|销售|销售人员|销售代表|销售负责人|客户经理|责任人|对接人|我方负责人|拥有者|执行人|Owner|Owner Name|Owner Full Name|Record Owner|HubSpot Owner|Owner Email|Assigned To|Sales Rep|Salesperson|Account Manager|Rep|销售员|专管业务员|业务|归属员工|所属员工|添加人|添加人姓名|跟进员工|跟进同事|跟进销售|负责销售|所属业务员|Deal Owner|Sales Owner|Responsible|Responsible Person|Assigned User|Relationship Owner",
  },
  {
    fields: ["teamId", "team"],
    words: "团队|所属团队|销售团队|部门|Team|Sales Team|Department Name",
  },
  { fields: ["tags"], words: "标签|客户标签|标记|Tag|Tags|Labels|Label" },
  {
    fields: ["note", "notes", "remark", "description", "comment"],
    words:
      "备注|备注信息|备注说明|说明|描述|详细描述|其他|其它|补充说明|补充信息|Notes|Note|Remarks|Remark|Comments|Comment|Description|Memo|Message|跟进记录|跟进情况|跟进内容|跟进备注|沟通记录|沟通情况|拜访记录|最新进展|最新跟进|最近跟进记录|最新跟进记录|最近跟进内容|上次跟进内容|最近沟通记录|进展|进展情况|情况说明|客户情况|公司简介|简介|经营范围|主营业务|主营产品|附注|其他说明|客户描述|客户备注|客户需求备注",
  },
  {
    fields: ["createdAt"],
    words:
      "创建时间|创建日期|录入时间|录入日期|登记日期|登记时间|提交时间|Created Date|Create Date|Created Time|Created At|Created On|Date Created",
  },
  {
    fields: ["collaborators", "collaboratorIds", "members"],
    words: "协作人|协同人|参与人|团队成员|相关团队|协作成员|Collaborators|Team Members|Followers",
  },
  // No field of ours, and nothing that people want to lose.
  {
    fields: ["elsewhere"],
    words:
      "开户银行|开户行|银行账号|银行账户|账号|信用额度|授信额度|信用等级|付款方式|付款条件|结算方式|账期|企业类型|公司类别|经营状态|登记状态|即时通讯|IM|LINE ID|Line|Skype|WhatsApp|LinkedIn|微博|标签组1|标签组2|标签组3|配送地址|Payment Terms|Credit Limit|Bank Account",
  },
];

/** Where a person or a firm is. */
export const places: readonly Synonym[] = [
  {
    fields: ["province", "region", "address"],
    words:
      "省|省份|所在省|所在省份|所属省份|省市区|省市县|省/自治区|省/地区|State|Province|State/Province|State/Region|Billing State|Billing State/Province|Address 1: State/Province|Billing Province|Mailing State|Mailing State/Province|省份/直辖市|所在省市|State/Province (text only)|Mailing State/Province (text only)|Billing State/Province (text only)",
    part: 1,
  },
  {
    fields: ["city", "region", "address"],
    words:
      "市|城市|所在城市|所在市|所属城市|地市|City|Billing City|Mailing City|Shipping City|Town|县市|所在县市",
    part: 2,
  },
  {
    fields: ["district", "address"],
    words: "区|区县|县区|区/县|所在区|所属区县|District|County",
    part: 3,
  },
  {
    fields: ["region", "area", "province"],
    words: "地区|区域|所在地|所属区域|所属地区|销售区域|大区|所在区域|地域|Region|Area|Territory|Location",
  },
  {
    fields: ["country"],
    words: "国家|国家/地区|国别|Country|Country/Region|Billing Country|Mailing Country",
  },
  {
    fields: ["address", "street"],
    words:
      "地址|详细地址|公司地址|单位地址|办公地址|联系地址|通讯地址|客户地址|企业地址|街道地址|街道|注册地址|地址定位|地区定位|定位|Address|Street|Street Address|Billing Street|Billing Address|Mailing Street|Mailing Address|Address Line 1|Address 1: Street 1|Shipping Street|Shipping Address|联系地址|营业地址|收货地址|通讯处|公司所在地|Registered Address|Office Address|Primary Address",
    part: 4,
  },
  {
    fields: ["postalCode", "zip", "postcode"],
    words:
      "邮编|邮政编码|Zip|Zip Code|Postal Code|Billing Zip|Billing Zip/Postal Code|Billing Code|Mailing Zip|邮递区号|Billing Postal Code|Mailing Postal Code|Mailing Zip/Postal Code|Postcode",
  },
];

/** What a firm is, by a prefix of the object that holds it. */
export const firm: readonly Synonym[] = [
  {
    fields: ["industry"],
    words:
      "行业|所属行业|客户行业|公司行业|一级行业|1级行业|行业类型|行业分类|所在行业|行业大类|国标行业门类|国标行业大类|Industry|Industry Type|Sector|二级行业|2级行业|细分行业|Sub Industry|Vertical|行业别|主要行业|Primary Industry|Industry Vertical|Industry Segment",
  },
  {
    fields: ["companySize", "size", "scale"],
    words:
      "规模|公司规模|企业规模|人员规模|员工规模|客户规模|单位规模|Company Size|Size|Employee Range|Employees Range",
  },
  {
    fields: ["employees", "employeeCount", "headcount", "companySize", "size"],
    words:
      "员工数|员工人数|人数|公司人数|企业人数|员工总数|职工人数|参保人数|总人数|Employees|No. of Employees|No of Employees|Number of Employees|Num Employees|Headcount|Staff|员工|员工数量|雇员人数|雇员数|在职人数|公司员工数|企业员工数|Employee Count|Total Employees",
  },
  {
    fields: ["annualRevenue", "revenue"],
    words:
      "年收入|年营业额|营业额|营业收入|年营收|年产值|年销售额|销售额|营收|Annual Revenue|Revenue|Turnover|产值|年营业收入|年度营收|年度营业额|年销售收入|年收入规模|Annual Sales|Yearly Revenue|Sales Volume",
  },
  {
    fields: ["website", "url", "homepage"],
    words:
      "网站|网址|官网|官网网址|公司网址|公司网站|公司官网|公司主页|主页|Website|Web Site|Web|URL|Website URL|Homepage|Company Domain Name|Domain",
  },
];
