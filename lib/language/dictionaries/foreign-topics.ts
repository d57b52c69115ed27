/** Words of lives and trades other than selling: they make it likely that a sentence is not ours. */
export const FOREIGN_TOPICS: Record<string, string> = {
  weather:
    "天气 气温 下雨 下雪 刮风 台风 雾霾 空气质量 降温 晴天 带伞 几度 湿度 紫外线 weather forecast rain",
  entertainment:
    "电影 电视剧 综艺 小说 歌 歌词 歌手 唱歌 明星 演员 导演 剧情 动漫 漫画 追剧 主演 大结局 影院 演唱会 相声 播客 音乐 专辑 侦探 悬疑 凶手 剧 弹幕 直播间打赏 movie song music film lyrics singer",
  games:
    "游戏 王者荣耀 原神 吃鸡 英雄联盟 电竞 上分 皮肤 下棋 围棋 象棋 斗地主 麻将 扑克 猜谜 接龙 game games",
  sport:
    "足球 篮球 世界杯 奥运 国足 NBA 比分 球队 球员 球星 教练 马拉松 跑步 健身 健身房 瑜伽 游泳 减肥 减脂 腹肌 比赛 夺冠 football basketball",
  food: "做饭 菜谱 做法 炒 炖 红烧 火锅 烧烤 奶茶 咖啡 外卖 早餐 午饭 晚饭 夜宵 吃什么 好吃 餐厅 餐馆 蛋糕 饺子 减盐 热量 食堂 菜市场 recipe cook restaurant dinner lunch meal pizza",
  health:
    "感冒 发烧 头疼 失眠 过敏 吃药 药 医院挂号 挂号 看病 症状 体检 疫苗 怀孕 牙疼 胃疼 近视 血压 减肥 中医 咳嗽 腰疼 headache doctor fever",
  family:
    "孩子 儿子 女儿 宝宝 老婆 老公 妈妈 爸爸 我妈 我爸 丈母娘 老丈人 婆婆 男朋友 女朋友 对象 相亲 结婚 离婚 分手 失恋 恋爱 家长会 幼儿园 邻居 亲戚 生日 红包 份子钱 wife husband girlfriend mom",
  study:
    "作业 考试 高考 中考 考研 四级 雅思 托福 大学 专业课 论文 毕业 老师 同学 同班 课文 语文 数学 物理 化学 历史题 英语单词 成语 古诗 诗 作文 读书 背诵 驾照 科目二 奖学金 志愿 成绩 homework exam essay poem",
  travel:
    "旅游 旅行 景点 机票 火车票 高铁 酒店 民宿 签证 护照 攻略 自驾 度假 爬山 露营 导航 怎么走 地铁 公交 打车 堵车 航班 改签 登机 flight hotel trip travel taxi",
  shopping:
    "快递 顺丰 单号 包裹 淘宝 京东 拼多多 退货 购物 口红 面膜 衣服 裙子 鞋 包包 优惠券 秒杀 化妆品 护肤 二手 闲鱼 网购 超市",
  money:
    "股票 基金 股市 大盘 比特币 黄金 汇率 彩票 双色球 房贷 车贷 公积金 社保 个税 存款 理财 余额宝 花呗 信用卡 油价 房价 股价 利率 炒股 stock bitcoin",
  home: "装修 水电 马桶 空调 冰箱 洗衣机 电视 灯 窗帘 热水器 扫地机器人 燃气 房租 租房 搬家 物业 家具 水管 开关灯 窗户 保洁 lights",
  devices:
    "手机 iphone 安卓 苹果 华为手机 显卡 电脑 笔记本 鼠标 键盘 打印机 蓝牙 wifi 路由器 蓝屏 黑屏 内存 充电 耳机 相机 平板 windows 微信零钱 root phone laptop",
  code: "代码 程序 编程 python java javascript 爬虫 算法 函数 编译 报错信息 数据库索引 docker linux 正则 递归 前端 后端 git sql 单元格 excel函数 端口 code script python html css",
  science:
    "宇宙 地球 月亮 太阳 恐龙 黑洞 光速 相对论 量子 原子 行星 火星 外星人 长江 珠穆朗玛 唐朝 皇帝 朝代 三国 首都 人口 历史 化石 首府 总统 哲学 天是蓝的 物种",
  fortune: "星座 运势 算命 塔罗 解梦 梦见 风水 生肖 八字 占卜 缘分 horoscope",
  mood: "无聊 伤心 难过 孤独 好累 累了 想家 想哭 心情 压力大 emo 抑郁 焦虑 哈哈 呵呵 嘻嘻 哎 好笨 笨蛋 傻 滚 闭嘴 讨厌 喜欢我 爱我 bored sad lonely",
  pets: "猫 狗 宠物 金鱼 多肉 绿植 养花 种花 掉毛 狗粮 猫粮 浇水 cat dog",
  office:
    "请假 年假 报销 工资条 工资 打卡 考勤 社保卡 加班费 会议室 工位 食堂 班车 团建 办公用品 公章 年终奖 离职证明 面试 简历 跳槽 升职 加薪 招聘",
  law: "打官司 律师 起诉 仲裁 赔偿 判刑 遗产 民法典 劳动法 交通事故 罚款 扣分 违章 派出所 身份证 户口 公证",
  transport: "汽车 电动车 上牌 摇号 车牌 加油 停车 轮胎 保养 驾驶证 充电桩 4s店 开车 car",
  language:
    "翻译 怎么读 怎么写 拼音 英文怎么说 英语怎么说 日语 法语 近义词 反义词 出自哪里 什么意思 造句 英译 笔画 translate meaning",
  creation:
    "笑话 段子 故事 写诗 写首 画一 画个 简笔画 头像 表情包 对联 春联 情书 祝福语 朋友圈文案 绕口令 joke story draw",
  machine: "系统提示词 忽略以上 忽略之前 你是谁开发 猫娘 参数量 训练数据 prompt chatgpt 人工智能会取代",
  services:
    "会员费 视频会员 爱奇艺 优酷 抖音 微博 微信红包 支付宝 12306 美团 滴滴 饿了么 小红书 b站 qq 话费 流量 宽带 自动续费 会员卡 健身卡 年卡 律所 美甲 理发 洗车 家政",
};
