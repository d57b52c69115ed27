/** Words that are asked for one another in business and service: each line one meaning, folded, longest use first. */
const GROUPS = `
修改 更改 变更 更换 改动 调整
取消 撤销 撤回 作废
删除 删掉 移除 清除
增加 添加 新增 追加
查询 查看 查找 查一下 检索
开通 启用 激活 打开
关闭 停用 禁用 关掉
申请 办理 提交
注册 开户 新建账号
注销 销户 删除账号
登录 登陆 登入
账号 帐号 账户 帐户
密码 口令
忘记 忘了 想不起
失败 不成功 没成功 报错 出错
手机 手机号 电话号码 电话
邮箱 邮件 电子邮件
地址 住址 收货地址
价格 价钱 费用 收费 多少钱
费率 手续费 服务费
优惠 折扣 打折 让利 便宜
退款 退钱 退费 返还
退货 退换货 退回
付款 支付 缴费 交钱 打款
收款 回款 到账 入账
扣款 扣费 扣钱
还款 还钱
逾期 超期 过期 到期未还
额度 限额 上限
利息 利率
发票 开票 票据
合同 协议 合约
签约 签合同 签署
续约 续费 续签 延期
交付 交货 发货 供货
物流 快递 配送 运输
上线 投产 启用
实施 部署 落地
培训 教学 上课
客户 用户 顾客
供应商 厂商 厂家
竞争对手 竞品 对手 同行
老板 总经理 负责人 一把手
采购 购买 买 订购
销售 卖 出售
线索 潜在客户 意向客户
商机 销售机会 机会
拜访 登门 上门 走访
报价 报价单 价格单
谈判 商谈 磋商 讨价还价
让步 让价 松口
异议 顾虑 疑虑 反对
投诉 抱怨 不满
满意度 口碑
流失 走掉 跑单 丢单
赢单 成交 拿下 签单
输单 丢单 失单
业绩 销售额 营收
指标 目标 任务量
预测 预估 预计
原因 缘由 理由
方法 办法 方式 途径
步骤 流程 程序
注意 留意 小心
准备 筹备
条件 要求 资格
材料 资料 证件 文件
时间 期限 多久
立即 马上 立刻 尽快
审批 审核 批准 批复
权限 授权 许可
员工 职员 同事 人员
离职 辞职 走人
请假 休假
出差 外出
报销 费用报销
会议 开会
故障 问题 毛病 坏了
维修 修理 保修
安装 装上 搭建
升级 更新 版本更新
备份 存档
导入 上传 录入
导出 下载
同步 对接 集成
数据 信息
安全 保密
风险 隐患
中小企业 小公司 小微企业
crm 客户关系管理
erp 企业资源计划
wms 仓储管理 仓库管理
mes 制造执行
api 接口
roi 投资回报 回报率
kpi 绩效 考核指标
`;

const groups = GROUPS.trim()
  .split("\n")
  .map((line) => line.split(" "));

const byWord = new Map<string, string[]>();
for (const group of groups) {
  for (const word of group) {
    byWord.set(word, [...(byWord.get(word) ?? []), ...group.filter((other) => other !== word)]);
  }
}

/** What else a word is called, by the language at large and by the company's own groups. */
export function synonymsOf(word: string, aliases: readonly (readonly string[])[]): string[] {
  const own = aliases.filter((group) => group.includes(word)).flat();
  return [...new Set([...own, ...(byWord.get(word) ?? [])])].filter((other) => other !== word);
}
