/** Words of the trade: kept whole when a text is cut into words, and recognised when they are typed wrong. */
export const TRADE_WORDS: readonly string[] =
  "商机 报价 线索 客户 合同 跟进 拜访 回访 预算 续约 续费 续签 转化 阶段 漏斗 负责人 联系人 竞品 竞争对手 回款 发票 订单 折扣 方案 需求 招标 投标 中标 签约 签单 成交 赢单 丢单 公海 公海池 线索池 业绩 预测 销售 产品 演示 试用 交付 验收 投诉 工单 培训 权限 审批 日报 周报 月报 提醒 日程 任务 待办 会议 电话 微信 邮箱 行业 规模 来源 展会 官网 转介绍 供应商 分配 指派 领取 释放 导入 导出 同步 实施 定金 尾款 付款 价格 优惠 返点 账期 客单价 增购 扩容 流失 健康度 活跃度 渠道 代理商 经销商 董事长 总经理 决策人 决策链 采购 财务 制造业 物流 医药 零售 赢率 金额 备注 标签 行动计划 复盘 话术 痛点 意向 有意向 立项 谈判 异议 汇报 进展 客户画像 目标客户 意向客户 老客户 新客户 大客户 潜在客户 商务谈判 需求分析 预计成交 下一步 统一社会信用代码 名下 大区".split(
    " ",
  );

/** Characters that look alike or lie side by side on the keyboard, each line one family. */
export const LOOKALIKES: readonly string[] =
  "户尸卢护 索素 进迸近 人入 机饥叽讥肌 同冋 价介 单弹 段断缎 访仿妨防 贷货 未末 己已巳 约药 赢嬴羸 输榆 额颔 报抱 标杯 款欸 续绩 签笺 拜拝 跟根 预顾 算箅 线钱 商啇 客容 话活 议仪 会合 任仼 务各 展辰 官宫 折拆 扣和 成咸 交文 流疏 失矢 池他 联耽 系糸 责贵 负员 合台 电申 务夂 期朋 购狗 池地 需雪 求术".split(
    " ",
  );
