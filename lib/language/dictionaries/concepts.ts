/**
 * Words that mean the same in sales talk, under one name. The classifier counts the name beside the letters, so a
 * sentence is known by what it says even when nobody has worded it that way before. Longest match wins.
 */
export const CONCEPTS: Record<string, string> = {
  // Kinds of records
  lead: "线索 潜客 潜在客户 意向客户 准客户 客资 lead leads",
  customer:
    "客户 客人 甲方 主顾 老客户 客户方 账户 公司 企业 厂家 单位 厂子 店家 门店 这家 那家 哪家 account accounts customer customers client clients",
  contact: "联系人 对接人 接口人 通讯录 名片 联系方式 负责采购的 关键联系人 contact contacts person",
  deal: "商机 单子 这单 那单 项目 机会 订单 大单 这笔 那笔 这票 生意 买卖 标的 销售机会 意向单 deal deals opportunity opportunities case",
  contract: "合同 协议 合约 框架协议 补充协议 contract contracts 签的是几年 合同额 到点了",
  payment:
    "回款 付款 收款 尾款 首款 首付款 预付款 货款 款项 欠款 欠钱 欠我们 应收 到账 打款 账期 开票 定金 进度款 收到款 payment payments invoice 付了多少 还欠 欠多少 付了没 尾款付 没付 结清",
  task: "任务 待办 代办 提醒 日程 日历 行程 安排 闹钟 todo 备忘 事项 to-do task tasks reminder schedule calendar",
  activity: "跟进 跟进记录 拜访记录 小记 沟通记录 纪要 拜访小结 follow_up 跟进小结",
  ticket: "工单 报障 报修 服务请求 故障单 售后单 服务单 ticket tickets",
  complaint:
    "投诉 客诉 抱怨 吐槽 不满 不满意 生气 发火 发飙 骂 退款 解约 差评 火大 闹意见 意见很大 急眼 complain complained complaint angry 崩了 打不开 报错 登不上 登录不上 数据不对 没人管 卡死 掉线",
  product:
    "产品 模块 版本 标准版 专业版 旗舰版 企业版 基础版 功能 系统 软件 套餐 product edition version feature",
  knowledge:
    "知识库 文档 资料 手册 案例 案例库 经验 模板 模版 最佳实践 方法论 教程 话术库 标准 规范 制度 规定 流程 政策 playbook document article best_practice template case_study 准入标准 内部评审 报销制度 白皮书 操作指引 方法库 sop 怎么规定",
  report: "周报 日报 月报 季报 报告 汇报 总结 简报 小结 述职 报表 report reports",
  team: "团队 小组 我们组 全组 组里 大家 销售们 一组 二组 三组 部门 人手 人员 队伍 team reps",
  user: "员工 新人 新员工 新同事 同事 实习生 用户 成员 employee new_hire",
  accounting: "账号 帐号 账户权限 登录账号 login 用户名 密码 子账号 的号 开个号 外包的号 登录名",
  permission:
    "权限 角色 授权 可见 看不到 看不见 打不开 没权限 管理员 只读 permission permissions right rights role access",
  pool: "公海 线索池 客户池 池子 公海池 pool",
  rule: "规则 自动分配 默认 轮流 机制 策略 以后 今后 往后 从现在起 之后都 一律 统一 from_now_on always",
  integration:
    "集成 接口 对接 同步 webhook 企业微信 钉钉 飞书 ERP接口 API 连接器 数据对接 打通 推送 integration sync",
  setting:
    "设置 配置 参数 字段 自定义字段 选项 财年 回收天数 领取上限 阈值 权重 开关 setting settings 分数线 权限模板 回收期 保护期 高分线 默认值 自定义 阶段设置 下拉",
  audit:
    "日志 审计 操作记录 修改历史 修改记录 变更历史 变更记录 历史记录 谁改 谁动 谁删 改的 动过 history log 变更日志 操作日志 跑到别人 谁录的 谁建的 谁开的 什么时候改 调取 追溯记录",
  tag: "标签 打标 标记 标为 标成 贴个 tag label",
  note: "备注 注明 标注 留言 批注 注释 附注 note",
  funnel: "漏斗 管道 管线 pipeline funnel 转化率 阶段分布 各阶段 储备",
  stage: "阶段 环节 一步 往前 下一阶段 推进到 推到 进入 进到 走到 挪到 退回到 退到 回退到 stage",
  forecast:
    "预测 预计能 预估 估算 能完成 能不能完成 达成 达标 完成率 目标 指标 任务量 缺口 KPI quota target forecast reach 拿得下来 估一个数 能收多少 完成几成 冲得上",
  performance: "业绩 销售额 签约额 营收 收入 成交额 销量 战绩 产出 revenue sales performance numbers",
  ranking:
    "排名 排行 榜单 排行榜 龙虎榜 前三 前五 第几 最多 最少 最好 最差 垫底 冠军 销冠 第一名 谁签得 most least top rank",
  compare: "对比 比较 相比 同比 环比 比起来 差距 PK vs 和上 跟上 去年同期 比上 compare compared",
  anomaly: "异常 不对劲 不正常 反常 异动 预警 告警 飙升 断崖 波动 偏离 anomaly anomalies alert unusual",
  trend:
    "趋势 动向 动态 行情 风向 市场变化 新政策 政策 景气 热点 形势 trend trends market 新规 补贴 降价了 降价 国标 信创 退税 税务 市场风向 招标法",
  duplicate:
    "重复 查重 去重 录重 重名 录过 一样的 同一家 同一个 撞单 duplicate duplicates 查下重 查重复 建过 录没录过 有没有录 重复建",
  merge: "合并 并成 并到 合一下 合成 合在一起 并一下 merge",

  // What is done
  create:
    "新建 新增 创建 建一 建个 加个 添加 录入 登记 录一 录个 建档 加一 立项 开个 立个 建成 录成 存一下 存到 create add new log register",
  update:
    "更新 修改 改成 改为 改到 换成 调整 调到 变更 更正 修正 改一下 改下 完善 补充 补上 补一下 调成 换了 change update edit modify 变更为 标为 改电话 改一改 填上 补进",
  delete: "删除 删掉 删了 移除 清掉 去掉 作废 清除 清空 不要了 delete remove",
  show: "打开 查看 看看 看一下 看下 瞧瞧 瞅瞅 调出 展示 显示 详情 情况 资料 怎么样 咋样 啥情况 什么情况 进展 介绍一下 show open view details",
  list: "列出 列一下 列表 清单 名单 哪些 有哪些 都有谁 有谁 所有 全部 筛选 筛一下 盘点 list which all",
  search: "查一下 查查 查询 搜一下 搜索 找一下 找找 找出 帮我找 翻一下 find search look up",
  recommend: "推荐 适合 合适 匹配 选型 配一 配什么 recommend fit fits suit",
  develop:
    "开发 拓展 拓客 开拓 获客 陌拜 挖掘 目标客户 从谁下手 prospect prospects 潜客 扩客源 拓新 新客源 打进",
  visit:
    "拜访 走访 上门 登门 见面 约见 去见 面谈 会面 跑一趟 去趟 跑趟 坐坐 转转 碰面 当面 会见 出差 visit meet meeting",
  call: "打电话 去电 通话 通电话 电话会 致电 来电 回电 拨 电话沟通 打给 call calls phone_call",
  meal: "吃饭 喝茶 喝酒 打球 饭局 应酬 请客 吃了个饭 喝咖啡",
  meet: "开会 会议 例会 视频会 碰头 讨论会 交流会 演示 路演 汇报会 demo",
  prepare:
    "准备 做功课 功课 要带 带什么 提纲 要点 清单 过一遍 补补课 注意什么 注意的 梳理 捋一捋 prepare prep 没备齐 没准备 还缺什么 备齐",
  plan: "计划 打算 安排 排期 排个 约一下 约个 预约 规划 plan schedule arrange",
  implement: "实施 部署 上线 落地 投产 试运行 切换 联调 培训 数据迁移 implementation rollout deploy",
  deliver: "交付 验收 里程碑 工期 交付期 项目进度 delivery milestone",
  handover: "交接 移交 交底 转交 转服务 接手 交给客户成功 hand_over handover 调岗 我走了 接我的 移给",
  renew: "续约 续费 续签 续订 到期 快到期 要续 续不续 续保 renewal renew expire",
  expand:
    "扩展 增购 加购 扩容 升级 交叉销售 追加 再卖 复购 加席位 用满 upsell cross-sell expansion upgrade buy_more",
  health: "健康度 健康分 健康状况 健康 流失 流失风险 跑路 活跃度 满意度 用得好 churn health healthy",
  usage:
    "使用频率 使用量 用量 登录 活跃用户 日活 席位 没人用 不怎么用 使用率 只用 usage login 活跃度降 用得少 不登录 用起来",
  drop: "下降 下滑 掉到 掉了 降低 减少 跌 变少 缩水 只剩 少了 下跌 走低 dropped fell down decline",
  rise: "增长 上涨 涨了 提升 上升 变多 提高 增加 rise growth increased",
  assign: "分配 分给 派给 指派 派发 分一下 派单 分下去 指给 assign route",
  reassign: "重新分配 改派 换人 换个人 更适合 更合适 重新派 忙不过来 reassign",
  transfer: "转给 移交给 过户 划给 归谁 换成他负责 负责人改 交给 转到 以后归 transfer",
  claim: "领取 认领 捞 领一个 抢 我来跟 我要领 接手 claim",
  release: "退回公海 放公海 释放 不跟了 跟不动 退公海 放回 扔回 还给公海 release",
  convert: "转化 转成客户 转客户 转商机 转成商机 转正 转为 convert",
  won: "赢单 赢了 签了 签约成功 签下 拿下 成交 中标 签单 盖章 敲定 搞定了 成了 到手 落袋 签回来 won closed signed",
  lost: "输单 丢单 丢了 黄了 没戏 飞了 凉了 泡汤 被抢 选了别家 没中 流标 废标 输给 败给 不做了 崩了 截胡 死单 lost",
  stuck:
    "卡住 停滞 不动 没进展 没动静 僵住 搁置 趴窝 推不动 卡在 停在 太久 好久没动 没推进 stuck stalled 卡单 半死不活 没签下来 拖着没签 一直没签 僵尸 沉睡 卡了",
  risk: "风险 隐患 变数 悬 危险 把握 胜算 赢面 靠不住 不确定 会不会丢 risk risks",
  score:
    "评分 打分 评个分 得分 分数 值得 值不值得 靠谱 要不要跟 评估 可能性 概率 worth score 把握有几成 靠不靠谱 值得派人 有戏吗 能成吗",
  hot: "高质量 优质 高分 热线索 高意向 重点跟 最值得 有价值 好线索 qualified hot",
  price:
    "价格 报价 多少钱 什么价 怎么卖 怎么报 折扣 打折 几折 优惠 单价 底价 便宜 收费 报价单 price pricing quote discount cost",
  budget: "预算 经费 拨款 budget",
  objection:
    "太贵 嫌贵 预算有限 预算不够 没预算 没钱 压价 砍价 再考虑 考虑考虑 担心 顾虑 疑虑 不放心 异议 嫌 拖着 做不了主 不着急 质疑 推脱 expensive worried concern 嫌慢 太慢 上线慢 出乱子 没这笔钱 没拍板权 觉得贵 觉得慢 嫌麻烦 怕出 担心影响 再等等 明年再说",
  handle:
    "怎么办 咋办 咋整 怎么回 怎么应对 应对 化解 处理 怎么破 咋接 怎么接 怎么说服 handle deal_with 支个招 给几个说法 怎么劝 怎么打消 怎么接招 咋应",
  script:
    "话术 说辞 开场白 怎么说 怎么讲 怎么开口 脚本 逐字稿 咋说 怎么聊 怎么谈 script talk_track opening 第一句 开口 说啥好 说什么好 说啥子 咋个开口 下一句 怎么提",
  pitch: "介绍产品 介绍我们 怎么介绍 卖点 亮点 价值 讲清楚 推介 宣讲 pitch introduce",
  solution: "方案 解决方案 技术方案 满足 需求匹配 痛点 solution",
  competitor: "竞品 竞争对手 友商 对手 别家 供应商 厂商 其他家 competitor competitors vendor vendors",
  advantage: "优势 劣势 短板 弱点 区别 差异 强在 差在 打法 赢过 打败 advantage better",
  traits:
    "特征 共性 共同点 画像 特点 规律 长什么样 哪类 什么样的 traits in_common 啥区别 有啥区别 有什么不同 哪种人",
  pattern: "套路 秘诀 成功经验 打法 怎么做的 模式 销冠怎么 关键因素",
  deviation:
    "没按 跳过 跳阶段 漏步骤 违规 不合规 不规范 漏了 skipped 少走了一步 强制推进 没走流程 没按流程 不按流程",
  capture: "沉淀 存进知识库 写成案例 收藏 记到知识库 分享 加到知识库 总结经验 复盘 存为模板 save capture",
  outdated: "过期 过时 失效 旧的 老版本 不对了 作废 废止 该更新 outdated out_of_date",
  council:
    "会诊 大家一起 一起看 集体 各位专家 多角度 综合看 出主意 复杂 棘手 涉及 你们一起 council everyone 都来看看 别只听 一面之词 一起想对策 各部门评估",
  relation:
    "认识 熟 决策链 决策人 关系 拍板 说了算 上级 人脉 引荐 搭上话 组织架构 who_knows knows 支持者 反对者 谁拍板 谁说了算 派系 内部关系",
  next: "下一步 接下来 后面 下面 怎么走 怎么推 怎么推进 往下 该干嘛 该做什么 what_next next_step 先跟谁 后跟谁 后续怎么 要各做什么 等等还是 合适吗 怎么往下",
  why: "为什么 为啥 为何 怎么回事 原因 什么原因 缘故 咋回事 why",
  howto: "如何 怎么 怎样 咋 方法 技巧 步骤 how",
  howmany: "多少 几个 几条 几家 总数 总额 合计 平均 占比 数量 统计 总共 一共 how_many how_much average total",
  optimise:
    "优化 调整 匀一匀 余力 工作量 负载 产能 人效 排兵布阵 加人 分工 rebalance 编制 招人 招两个人 多给点资源 谁适合 能力强 谁闲",
  quality: "质量 含金量 水分 利润 毛利 利润率 quality 划算 成交结构 小单 大单占比 好不好交付",
  reviewing:
    "谁没跟进 没写 没跟进 拜访量 干了啥 忙了什么 做了什么 跟进情况 谁没 摸鱼 偷懒 没干活 见了几个 干什么去了 跑了几家",
  exporting: "导出 下载 导一份 拉个表 导成 Excel csv 表格 export download",
  importing:
    "导入 导进 上传 批量录入 批量 迁移 传上来 import upload 灌进 灌进系统 弄进去 导到系统 录进系统 传进系统 整批录",
  provision: "开通 开个账号 开账号 建个用户 邀请 加入系统 开户 开权限 provision",
  lock: "停用 禁用 锁定 冻结 注销 停了 封号 解锁 离职 关掉账号 disable lock suspend 关掉号 收回账号 停号 注销账号",
  security:
    "异常登录 可疑 批量导出 泄露 被盗 半夜 凌晨 偷偷 安全 suspicious 偷看 偷走 越权 异地登录 拷走 大量下载",
  reschedule:
    "改期 推迟 延期 提前到 挪到 改到 延到 推到 顺延 往后推 换个时间 postpone reschedule 往后挪 往后拖 放宽到 提前一天 晚一天 改期到 挪一下 推后",
  complete: "完成 做完 搞定 办完 办好 弄好 勾掉 划掉 打勾 标记完成 干完 done finish complete",
  remind: "提醒 别忘 记得 叫我 到时候 remind 叫我一声 喊我 提个醒 定个提醒",
  progress: "回复 回消息 加上微信 接电话 打不通 空号 没人接 没兴趣 有兴趣 在比较 正在对比 联系上 replied",
  undo: "撤销 撤回 撤掉 回退 还原 恢复 当我没说 不算 改回去 反悔 undo revert 回滚 点错 误操作 退回去 返转头 弄错了 撤了",
  correct: "打错 说错 写错 搞错 弄错 不对 应该是 我说的是 而是 口误 更正 I_meant",
  prefer: "简短 详细 别每次 习惯 喜欢 称呼 叫我 用英文 用万 默认",
  dialect: "咋 啥 整 弄 呗 嘛 咯 搞",

  // How it is said
  question:
    "吗 么 呢 哪 谁 什么 多少 几 是否 有没有 能不能 是不是 可不可以 会不会 要不要 what who where when",
  past: "了 过 刚 刚刚 刚才 已经 昨天 上午见 完了 just already",
  future: "要 准备 打算 计划 想 将 明天 后天 下周 下个月 will going_to",
  negative: "没 没有 不 未 别 不要 先别 不用 无 not no",
  self: "我 我的 我们 咱们 自己 my mine I",
  this: "这个 这条 这单 这家 那个 那条 那单 它 他 她 他们 this that it",
  first: "第一 第二 第三 最后 上面 下面 前一个 second last",
  politeness: "帮我 麻烦 请 给我 替我 please",
};
