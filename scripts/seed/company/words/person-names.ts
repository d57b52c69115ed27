import type { Random } from "../random.ts";

const pairs = (text: string): [string, string][] =>
  text.split(" ").map((each) => {
    const [han, pinyin] = each.split(":");
    return [han ?? "", pinyin ?? ""];
  });

const surnames = pairs(
  "王:wang 李:li 张:zhang 刘:liu 陈:chen 杨:yang 黄:huang 赵:zhao 周:zhou 吴:wu 徐:xu 孙:sun 马:ma 朱:zhu 胡:hu 郭:guo 何:he 高:gao 林:lin 罗:luo 郑:zheng 梁:liang 谢:xie 宋:song 唐:tang 许:xu 韩:han 冯:feng 邓:deng 曹:cao 彭:peng 曾:zeng 萧:xiao 田:tian 董:dong 袁:yuan 潘:pan 于:yu 蒋:jiang 蔡:cai 余:yu 杜:du 叶:ye 程:cheng 苏:su 魏:wei 吕:lv 丁:ding 任:ren 沈:shen 姚:yao 卢:lu 姜:jiang 崔:cui 钟:zhong 谭:tan 陆:lu 汪:wang 范:fan 金:jin 石:shi 廖:liao 贾:jia 夏:xia 韦:wei 付:fu 方:fang 白:bai 邹:zou 孟:meng 熊:xiong 秦:qin 邱:qiu 江:jiang 尹:yin 薛:xue 闫:yan 段:duan 雷:lei 侯:hou 龙:long 史:shi 陶:tao 黎:li 贺:he 顾:gu 毛:mao 郝:hao 龚:gong 邵:shao 万:wan 钱:qian 严:yan 欧阳:ouyang 夏侯:xiahou 上官:shangguan 诸葛:zhuge 司徒:situ",
);
const menFirst = pairs(
  "建:jian 志:zhi 国:guo 文:wen 海:hai 永:yong 立:li 晓:xiao 少:shao 正:zheng 俊:jun 宏:hong 家:jia 世:shi 振:zhen 庆:qing 泽:ze 浩:hao 向:xiang 明:ming",
);
const menSecond = pairs(
  "军:jun 强:qiang 峰:feng 平:ping 涛:tao 斌:bin 辉:hui 伟:wei 勇:yong 杰:jie 磊:lei 鹏:peng 华:hua 东:dong 林:lin 亮:liang 波:bo 超:chao 飞:fei 毅:yi",
);
const womenFirst = pairs(
  "丽:li 晓:xiao 雅:ya 淑:shu 玉:yu 秀:xiu 婉:wan 静:jing 思:si 佳:jia 梦:meng 慧:hui 雪:xue 美:mei 诗:shi 文:wen 欣:xin 若:ruo",
);
const womenSecond = pairs(
  "萍:ping 芳:fang 娟:juan 敏:min 燕:yan 霞:xia 琳:lin 莉:li 婷:ting 洁:jie 颖:ying 玲:ling 怡:yi 琴:qin 梅:mei 蓉:rong 瑜:yu 萱:xuan",
);

export type PersonName = { name: string; surname: string; pinyin: string; female: boolean };

/** A person's name with its pinyin, for mail addresses and 微信 ids. */
export function makePersonName(random: Random, female = random.chance(0.38)): PersonName {
  const [surname, surnamePinyin] = random.pick(surnames);
  const [first, firstPinyin] = random.pick(female ? womenFirst : menFirst);
  const [second, secondPinyin] = random.pick(female ? womenSecond : menSecond);
  const short = random.chance(0.22);
  return {
    surname,
    name: short ? `${surname}${second}` : `${surname}${first}${second}`,
    pinyin: short ? `${surnamePinyin}${secondPinyin}` : `${surnamePinyin}${firstPinyin}${secondPinyin}`,
    female,
  };
}
