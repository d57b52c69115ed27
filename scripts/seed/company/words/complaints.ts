import type { ProductLine } from "./industry-pack.ts";

/** What people who use each line grumble about. */
export const complaints: Record<ProductLine, readonly string[]> = {
  finance: ["凭证批量导入偶尔报错", "合并抵销底稿看不懂", "银行回单匹配有漏的", "报销照片识别不准"],
  crm: ["手机端上传照片慢", "公海规则太严抢不到", "报表导出字段顺序不对", "审批提醒不及时"],
  wms: ["PDA夜里断网要重登", "波次释放等得久", "标签打印偏移", "盘点差异要手工复核"],
};
