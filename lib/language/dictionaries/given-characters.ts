/** Characters that are in given names far more often than anywhere else in talk about sales. */
const TELLING =
  "伟芳娜秀英敏静丽磊勇艳杰娟涛霞刚桂兰玲燕萍芬梅琴莉凤娥洁婷鹏辉斌彬浩俊峰锋帆凯鑫旭颖慧璐瑶瑜琳琪倩蕾薇雯莹莲菊翠淑珍珠贞芝仙惠蓉蓓菲楠欣怡涵轩梓雨宇昊晨嘉诗晓哲睿萱彤璇妍妮娅婉娴媛嫣岩坤彪豪杨栋柱雄毅翔宏洪勋勤军霖霏雅韵馨芸茜茹荷菁萌蓝鸣麒麟龙虎骏驰骁烨炜炎焱煜熙煊灿炳烁祥祺禄禧禹冉舒悠悦恺忠忆怀恩懿戈昂昕晗晖晴暄曦朋朗楷桐森榕樱毓沁沛沐泓泽洲浚涓淇淳渊溪滨滢漫潇澄瀚爽玥珂珊珺琛琦琬琰瑄瑞瑾璟璨瑛甜畅皓盈睦砚硕祖禾秉竹筠筱纯纲绍绮缨羽翊翰耀聪肖胤苑苗莎莺菡菱葵蒙蔚蕊贤赫轶逸鉴钊钢钧钰铁铭锐锦镇闯霄靖韬韶颂馥骞鸿鹤默巧苹宗宁尧岚岭峻崇巍幸庆弘彦怜悟愉扬敬斐旋旺昭杏柔柯桃梦椿楚榆欢欧歌汝沙涌淼湘溢滔滕炯焕熹玮珏磐祎秦紫绪腾臣舟艾芃芊茂荔莫菀葆蓬虹衡裕誉诚谊谦轲辰邵霆飘骄骥魁鲁鹃黎仁仲伊佑侠倪兆冠冲劲勃卓启咏唐喆培夫奕妙姗孝孟季宪";
/** The same, but they stand in many other words too: of these alone a name proves little. */
const EVERYDAY =
  "云波雪佳阳丹亮冬冰清源润良航超金飞齐叶爱喜银彩凡贝博奇安宜宝家富山川州帅平广康强才承文方星春景智月朝木林柏梁民水永江汉海玉生田盛益石立章笑素红继胜艺花草荣香西青风高天世东乐亚元光兴华南卫友双和夏学国声圆坚然思正武德志贵顺恒维跃迪雷长钟苏秋凌福树振昌捷洋建健利";

export const TELLING_GIVEN: ReadonlySet<string> = new Set(TELLING);
export const EVERYDAY_GIVEN: ReadonlySet<string> = new Set(EVERYDAY);
/** Of the everyday ones those that people are called by alone: 李超, 曾飞. */
export const SINGLE_GIVEN: ReadonlySet<string> = new Set("飞雪博波亮丹超平洋阳冰冬凡航康春林荣佳健永华");
/** With these and one more everyday character a given name is clear: 建国, 志远, 玉华. */
export const OPENING_GIVEN: ReadonlySet<string> = new Set("建志永晓德玉秀文国");
/** Words that are a surname and a given name as well. */
export const NAMELIKE_WORDS: ReadonlySet<string> = new Set(
  "安静 高峰 安宁 高洁 温柔 全程 方舟 金山 石英 金龙 海军 安康 文艺 文秀 信誉 华夏 时辰 安泰 海洋 元宵 金秋 花香 华丽 高雅 高尚 高贵 秀丽 周年 严冬 雷雨 白雪 路康 车辰 乐康 安健 解冻 余波 万福 金花 钱康 管乐".split(
    " ",
  ),
);
