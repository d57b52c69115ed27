const longestFirst = (words: string): readonly string[] =>
  words.split(" ").sort((left, right) => right.length - left.length);

/** Endings that tell what a company is in law; 集团 stands with them, because people leave it out. */
export const LEGAL_FORMS: readonly string[] = longestFirst(
  "有限责任公司 股份有限公司 有限公司 股份公司 总公司 集团公司 公司 集团 特殊普通合伙 普通合伙 有限合伙 个体工商户 个人独资企业",
);

/** The same for Latin names, without dots. */
export const LATIN_FORMS: ReadonlySet<string> = new Set(
  "co ltd limited inc incorporated llc llp lp plc corp corporation company gmbh ag sa sas sarl srl spa bv nv kg oy ab as pte pty sdn bhd kk coltd group".split(
    " ",
  ),
);

/** What may stand in brackets without naming the company. */
export const BRACKETED: ReadonlySet<string> = new Set(
  "集团 控股 中国 股份 国际 特殊普通合伙 普通合伙 有限合伙 个体工商户 china shanghai beijing shenzhen guangzhou hong\u0020kong hk group holdings 亚太 大中华区".split(
    " ",
  ),
);

/** Endings of a part of a company that is met as a company of its own. */
export const BRANCHES: readonly string[] = longestFirst(
  "分公司 办事处 代表处 分行 支行 分店 分厂 子公司 营业部",
);

/** Trades that say little about which company it is: left out of the loose key from the end. */
export const TRADES: readonly string[] = longestFirst(
  "科技 技术 信息 网络 实业 贸易 商贸 电子商务 电商 软件 电子 智能 数据 数码 通信 通讯 系统 集成 开发 发展 控股 投资 工业 工贸 产业 企业 管理 咨询 服务 文化 传媒 传播 商务 国际 进出口 供应链 制造 设备 机械 器材 工程 建设 新材料 材料 生物 环保 新能源 能源 科创 互联网 互联 物联网 云计算 人工智能 自动化 电气 物流 食品 医药 医疗 教育 汽车 纺织 化工 建材 五金 股份 集团 高新 精密 装备 仪器 仪表 半导体 光电",
);

export const LATIN_TRADES: ReadonlySet<string> = new Set(
  "technology technologies tech software systems system holdings holding international trading industries industry industrial solutions services electronics china shanghai beijing shenzhen network networks information".split(
    " ",
  ),
);
