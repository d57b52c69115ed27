/**
 * Words that Taiwan and Hong Kong say otherwise in business, as they are written there. Where opencc has the pair
 * it is the judge; only the words of this list are changed, because its list is one of technical terms and would
 * turn 呼叫中心 into a call of a function.
 */
export const TECHNICAL_WORDS: readonly string[] =
  "軟體 硬體 韌體 資訊 資訊科技 資訊安全 網路 網際網路 行動網路 行動電話 行動通訊 伺服器 資料庫 資料來源 資料夾 資料倉儲 資料探勘 程式 程式碼 程式設計師 數位 數位印刷 專案 簡訊 訊息 影片 視訊 視訊會議 螢幕 登入 登出 聯絡 搜尋 市場行銷 人工智慧 使用者 終端使用者 列印 印表機 匯入 匯出 介面 通訊 塑膠 晶片 積體電路 電晶體 雷射 影印 執行長 技術長 營運長 資訊長 雲端計算 雲端儲存 大數據 智慧財產權 整合 最佳化 效能 支援 預設值 隨身碟 硬碟 筆記型電腦 桌上型電腦 寬頻 頻寬 線上 遠端 部落格 計程車 超音波 檔案 記憶體 掃描器 裝置 優先順序".split(
    " ",
  );

/** [as written there, as said on the mainland], for what opencc does not hold. */
export const BUSINESS_WORDS: readonly (readonly [string, string])[] = [
  ["行銷", "营销"],
  ["合約", "合同"],
  ["品質", "质量"],
  ["通路商", "渠道商"],
  ["客訴", "投诉"],
  ["智慧工廠", "智能工厂"],
  ["智慧製造", "智能制造"],
  ["人力銀行", "招聘网站"],
  ["顧客", "客户"],
  ["報價單", "报价单"],
  ["潛在顧客", "潜在客户"],
  ["業務員", "销售员"],
  ["電郵", "邮件"],
  ["電子郵件", "邮件"],
  ["手提電話", "手机"],
  ["傾偈", "聊天"],
];
