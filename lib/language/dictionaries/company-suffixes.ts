/** Endings that only companies and institutions have. */
export const STRONG_SUFFIXES: readonly string[] =
  "有限责任公司 股份有限公司 集团有限公司 有限公司 股份公司 集团公司 总公司 分公司 子公司 公司 集团 股份 医院 大学 学院 中学 小学 幼儿园 银行 证券 事务所 研究院 研究所 设计院 工厂 制造厂 机械厂 纺织厂 药厂 酒店 宾馆 科技 实业 控股 药业 酒业 乳业 重工 汽配 人民医院 置业 商行 合作社 出版社 电视台 水务 农商行 律所".split(
    " ",
  );

/** Endings that are also everyday nouns: a company only behind a name of its own. */
export const WEAK_SUFFIXES: readonly string[] =
  "纺织 物流 医药 电子 机械 制造 食品 保险 贸易 建材 汽车 网络 信息 软件 传媒 教育 能源 化工 服饰 地产 餐饮 家居 家具 服装 制药 生物 通信 通讯 智能 电气 电器 电力 光电 材料 新材 新材料 建筑 建设 工程 装饰 投资 资本 基金 信托 租赁 咨询 文化 旅游 超市 百货 零售 商贸 商务 农业 牧业 环保 环境 精密 精工 模具 五金 仪器 仪表 设备 装备 自动化 半导体 芯片 航空 航运 快递 速递 供应链 冷链 包装 印刷 数码 数据 互联 云 游戏 动漫 影视 广告 体育 健康 医疗 口腔 美容 珠宝 钢铁 铝业 矿业 水泥 玻璃 陶瓷 塑料 橡胶 涂料 轮胎 电机 电缆 光伏 储能 新能源 石化 燃气 热力 汽贸 物业 置地 茶业 饮料 粮油 水产 种业 饲料 化妆品 日化 纸业 木业 鞋业 箱包 玩具 眼镜 灯饰 照明 门窗 卫浴 厨具 空调 家电 系统集成 技术".split(
    " ",
  );

export const LATIN_SUFFIX =
  /^(?:inc|ltd|llc|co|corp|corporation|company|tech|technology|technologies|group|limited|gmbh|software|systems|logistics|bank|industries|international|solutions|labs)\.?$/i;

/** Stems that describe a trade instead of naming a company: 财务软件, 冷链物流, 智能制造. */
export const GENERIC_STEMS = new Set(
  "财务 进销存 仓储 办公 管理 项目 客户 销售 人事 人力资源 生产 智能 智慧 新能源 冷链 跨境 高端 传统 中小 大型 小型 中型 民营 国有 外资 本地 当地 专业 在线 移动 企业 供应链 数据 教育 培训 职业 汽车 工业 设备 采购 质量 电商 物流 医药 纺织 机械 电子 食品 制造 贸易 化工 软件 网络 信息 广告 传媒 建材 能源 房地产 金融 互联网 科技 餐饮 酒店 服装 汽配 零售 建筑 保险 医疗 安全 合同 库存 订单 营销 市场 技术 产品 服务 工程 电子商务 生物 高新 消费 精细 现代 第三方 同城 国际 国内 外贸 进出口 文化 城市 农村 家庭 个人 公共 政府 三级 三甲 综合 专科 私立 公立 民办 重点 双一流 这家 那家 一家 几家 两家 三家 哪家 我们 你们 他们 咱们 贵 该 本 某 贵公 上市 母 大 小 新 老 对方 甲方 客户的 别的 其他 其它 同一家 另一 另一家 多家 各家 所有 很多 有些 有的 控股 集团 外贸型 生产型 贸易型 有限 责任 股份 软件开发 应用 系统 平台 电话 视频 考试 会议 排课 管理类 连锁 五星级 快捷 商务 度假 星级 精品 今年 去年 制造业 家族 初创 创业 规模 全国性 知名".split(
    " ",
  ),
);

/** Words that end what can belong to the left part of a company name. */
export const LEFT_STOPS =
  /.{0,24}(?:[的是在了找跟给叫把我你他她它这那个位想要查看问着过吗呢被让请帮说吧姓做搞谈等比将按]|来自|联系|拜访|客户|介绍|认识|碰到|遇到|遇见|线索|新增|新建|录入|登记|记录|单位|企业|名叫|推荐|打开|展开|打通|需要|咨询|了解|采购|有家|一家|这家|那家|两家|有个|有限公司|叫做|关于|对于|以及|收到|来电|对接|准备|计划|安排|跟进|归属|属于|推过来|签下|丢给|更新|修改|删除|合并|上的|里的|供应商|竞品|对手|如何|怎么|为什么|聊聊|谈谈|什么|哪些|哪个|哪里|今天|昨天|明天|刚才|刚刚)/s;
export const LEADING_WORDS = /^(?:一下|从|到|去|来|对|和|与|及|有|刚|再|又|还|为|由|向|搜|录|就|完|过)/;
