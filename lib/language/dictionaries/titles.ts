/** Titles of two characters and more, as they stand after a name. */
export const TITLES: readonly string[] =
  "总经理 副总经理 常务副总 执行总裁 副总裁 总裁 董事长 副董事长 董事 副总 总监 副总监 经理 副经理 大区经理 主任 副主任 厂长 副厂长 科长 副科长 处长 副处长 部长 副部长 局长 副局长 主管 老师 教授 博士 工程师 总工程师 总工 老板 老板娘 院长 副院长 校长 副校长 园长 所长 副所长 店长 行长 副行长 站长 会长 秘书长 书记 组长 队长 课长 班长 馆长 镇长 村长 社长 台长 总编 主编 先生 女士 小姐 太太 师傅 ceo cto cfo cio coo cmo cso chro 助理 秘书 专员 顾问 负责人 医生 大夫 律师 护士长 股长 掌柜 创始人 联合创始人 合伙人 法人代表 法人 股东 老总 姐 哥".split(
    " ",
  );

/** Jobs that are also everyday nouns: a title only beside a full name. */
export const JOB_NOUNS: readonly string[] = "会计 采购 行政 出纳 财务 人事 销售 文员 采购员 业务员 it".split(
  " ",
);

/** Departments and fields that stand before a title: 信息中心主任, 采购主管, 设备科孙科长. */
export const DEPARTMENTS: readonly string[] =
  "财务 采购 销售 技术 市场 运营 人事 人力资源 生产 项目 产品 信息 信息化 研发 行政 品质 质量 供应链 区域 大区 设备 仓储 物流 法务 客服 工程 工艺 质检 安全 数字化 业务 商务 营销 品牌 渠道 战略 投资 网络 数据 运维 车间 总务 后勤 办公室 医务 教务 护理 it 总经办 高级 资深 首席 执行 华东 华南 华北 西南 计划 培训 招商 门店 电商 企划 综合 外贸 基建".split(
    " ",
  );
