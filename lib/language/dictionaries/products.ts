/** Product words: what a lead can need, when it stands as a field of its own. */
export const PRODUCT_TERMS: readonly string[] =
  "crm erp oa wms mes plm srm his tms scm bi hrm hr scada aps qms eam lims ehr pos saas paas bpm dms cdp scrm mdm ems iot pda rpa lis pacs nc u8 k3 sap dcs 进销存 财务软件 呼叫中心 数据中台 业务中台 电子签章 电子签 电子合同 云桌面 云服务器 小程序 官网建设 智能工厂 智慧工厂 智慧工地 智慧园区 数字化转型 数字孪生 私有化部署 协同办公 视频会议 堡垒机 防火墙 报表工具 数据大屏 低代码".split(
    " ",
  );

export const PRODUCT_ENDING =
  /(?:系统|软件|平台|小程序|解决方案|中台|工具|app|管理|erp|crm|模块|引擎|大屏|云|机器人|一体机|服务器|设备|商城|服务|方案|软体|席位|许可|授权|套件|课程|仪|机|网站|数据库|接口)$/i;
