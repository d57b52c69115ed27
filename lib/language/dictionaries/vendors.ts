/** Makers of business software that are met as competitors; a company adds its own as records. */
export const VENDORS: readonly string[] =
  "用友 金蝶 鼎捷 浪潮 管家婆 速达 畅捷通 金山 泛微 致远互联 蓝凌 明源云 广联达 北森 肯耐珂萨 薪人薪事 销售易 纷享销客 红圈 六度人和 悟空crm 简道云 明道云 伙伴云 氚云 宜搭 有赞 微盟 客如云 哗啦啦 二维火 旺店通 聚水潭 富勒 唯智 黑湖 摩尔元数 新核云 salesforce hubspot zoho sap oracle dynamics netsuite workday servicenow infor epicor siebel sugarcrm 钉钉 飞书 企业微信 思爱普 甲骨文".split(
    " ",
  );
