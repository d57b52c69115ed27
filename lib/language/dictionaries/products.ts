/** Product words: what a lead can need, when it stands as a field of its own. */
export const PRODUCT_TERMS: readonly string[] =
  "crm erp oa wms mes plm srm his tms scm bi hrm hr scada aps qms eam lims ehr pos saas paas bpm dms cdp scrm mdm ems iot pda rpa lis pacs nc u8 k3 sap dcs 进销存 财务软件 呼叫中心 数据中台 业务中台 电子签章 电子签 电子合同 云桌面 云服务器 小程序 官网建设 智能工厂 智慧工厂 智慧工地 智慧园区 数字化转型 数字孪生 私有化部署 协同办公 视频会议 堡垒机 防火墙 报表工具 数据大屏 低代码 费控 会员系统 收银系统 排课系统 仓储系统 考勤系统 报销系统 订货系统 点餐系统 预约系统 条码系统 追溯系统 呼叫系统 客服系统 工单系统 招聘系统 薪酬系统 bi系统 企业网盘 电子发票 无代码 零代码 云财务 知识库".split(
    " ",
  );

/** What software manages: 仓储管理系统 and 会员小程序 are products wherever they stand. */
export const SOFTWARE_FIELDS: readonly string[] =
  "财务 仓储 仓库 会员 收银 排课 库存 销售 客户 项目 设备 采购 合同 人事 人力 供应链 生产 质量 能源 物业 酒店 门店 营销 报表 数据 费控 报销 办公 档案 预约 订货 订单 外贸 呼叫 考勤 薪酬 绩效 招聘 审批 工单 物流 运输 车队 合规 追溯 条码 点餐 餐饮 教务 医院 诊所 固定资产 资产 研发 实验室 商城 分销 电商 直播 客服 知识 培训 学习 考试 安全 安防 巡检 工地 园区 停车 计费 结算 资金 预算 税务 发票 图纸 文档 流程 协同 移动办公 进销存 智能制造".split(
    " ",
  );

export const PRODUCT_ENDING =
  /(?:系统|软件|平台|小程序|解决方案|中台|工具|app|管理|erp|crm|模块|引擎|大屏|云|机器人|一体机|服务器|设备|商城|服务|方案|软体|席位|许可|授权|套件|课程|仪|机|网站|数据库|接口)$/i;
