/** Canonical industry: its names in sales talk. */
export const INDUSTRIES: Record<string, string> = {
  制造业: "制造业 制造行业 制造企业 制造 生产制造 加工制造 工厂 生产企业 离散制造 装备制造 manufacturing",
  汽配: "汽配 汽车零部件 汽车配件 汽车零配件 汽车零件",
  汽车: "汽车行业 汽车业 整车 主机厂 汽车经销 4s店 汽车制造",
  物流: "物流 物流业 货运 快递 仓储物流 运输 供应链物流 冷链 冷链物流 logistics",
  医药: "医药 制药 药企 生物医药 药业 药品 pharma",
  医疗: "医疗 医院 医疗器械 诊所 口腔 大健康 healthcare",
  零售: "零售 零售业 商超 连锁零售 便利店 百货 新零售 超市 药店 连锁药店 大药房 药房 专卖店 母婴店 水果店 服装店 眼镜店 五金店 文具店 烟酒店 retail",
  快消: "快消 快消品 快速消费品 消费品 日化 日化用品 fmcg",
  电商: "电商 跨境电商 电子商务 网店 直播电商 e-commerce ecommerce",
  金融: "金融 金融业 银行 银行业 证券 保险 基金 信托 期货 支付 finance",
  教育: "教育 教育培训 培训机构 教培 职业教育 学校 高校 education",
  软件: "软件行业 软件业 软件 it it行业 互联网 互联网行业 信息技术 科技公司 saas行业 software",
  房地产: "房地产 地产 房产 物业 物业管理 real estate",
  建筑: "建筑 建筑业 建筑工程 施工 工程建设 装修 装饰 建材 construction",
  能源: "能源 新能源 电力 光伏 风电 石油 煤炭 储能 电网 energy",
  餐饮: "餐饮 餐饮业 餐厅 饭店 火锅 火锅店 奶茶 奶茶店 茶饮 咖啡 咖啡店 咖啡馆 餐馆 面馆 小吃店 烧烤店 烘焙 蛋糕店 面包店 酒楼 餐饮连锁 连锁餐饮 团餐 catering",
  酒店: "酒店业 酒店行业 酒店 民宿 客栈 hotel",
  旅游: "旅游 旅游业 文旅 旅行社 景区 travel",
  纺织: "纺织 纺织业 服装 服饰 印染 鞋服 面料 textile",
  化工: "化工 化工业 精细化工 涂料 chemical",
  食品: "食品 食品行业 食品加工 食品饮料 粮油 肉制品 调味品 饮料 乳业 酒业 food",
  电子: "电子 电子制造 半导体 芯片 消费电子 电子元器件 electronics",
  机械: "机械 机械加工 机械制造 机床 工程机械 装备 模具 五金加工 数控",
  贸易: "贸易 外贸 进出口 贸易业 批发 批发商 五金批发 商贸 小商品 trading",
  传媒: "传媒 广告业 文化传媒 影视 media",
  农业: "农业 养殖 种植 农牧 农产品 agriculture",
  通信: "通信 通讯 运营商 telecom",
  政府: "政府 政务 事业单位 机关单位 政企",
  家居: "家居 家具 家纺 定制家居 灯具 门窗 家电 卫浴",
};

/** Terms that can only name an industry, whatever stands around them. */
export const CLEAR_INDUSTRY = /(?:业|行业|业务|企业|主机厂|零部件|零配件|配件)$/;

/** Trades that are made of others, by the ones that records keep: manufacturing of GB/T 4754, section C. */
const MADE_OF: Readonly<Record<string, string>> = {
  制造业: "机械 汽配 汽车 电子 化工 纺织 食品 家居",
};

/** The trades that a wide one is made of; none for one that stands for itself. */
export const industriesWithin = (name: string): string[] => (MADE_OF[name] ?? "").split(" ").filter(Boolean);

/** The words for an industry, its own name among them; none for one that is not known. */
export const industryTerms = (name: string): string[] => (INDUSTRIES[name] ?? "").split(" ").filter(Boolean);
