const pairs = (text: string): [string, string][] =>
  text.split(" ").map((each) => {
    const [han, pinyin] = each.split(":");
    return [han ?? "", pinyin ?? ""];
  });

// Rare characters, and pairs that nobody trades under: the customers must not be anybody's real company.
const first = pairs(
  "珩:heng 璟:jing 霁:ji 翊:yi 澍:shu 骁:xiao 昕:xin 铎:duo 沅:yuan 湛:zhan 曦:xi 朔:shuo 砺:li 峥:zheng 祺:qi 煦:xu 蔚:wei 棠:tang 榕:rong 禾:he 屹:yi 颐:yi 芃:peng 绍:shao 汇:hui 桉:an 麓:lu 渚:zhu 筑:zhu 蓝:lan",
);
const second = pairs(
  "旻:min 澜:lan 岑:cen 垚:yao 淳:chun 轲:ke 芮:rui 曜:yao 榆:yu 峤:qiao 涵:han 桁:heng 迦:jia 喆:zhe 洵:xun 笙:sheng 穗:sui 瀚:han 屿:yu 川:chuan 泊:bo 野:ye 径:jing 序:xu 砚:yan 里:li",
);

export type Brand = { name: string; pinyin: string };

/** Every brand that can be made, the same order each time. */
export const allBrands: Brand[] = first.flatMap(([left, leftPinyin]) =>
  second.map(([right, rightPinyin]) => ({ name: left + right, pinyin: leftPinyin + rightPinyin })),
);
