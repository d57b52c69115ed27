/**
 * Traditional characters of headers and choices, each before its simplified form. A table of their own: files are read
 * on threads, and all dictionaries of the language would be loaded for each of them.
 */
const PAIRS =
  "丟丢並并佈布佔占併并來来侷局係系個个備备傢家傳传僱雇價价億亿優优內内冊册凍冻別别刪删則则創创劃划動动務务勢势匯汇區区協协參参員员問问啟启單单噹当嚮向國国圍围圓圆團团執执報报場场塊块壇坛夥伙實实審审專专" +
  "對对導导屬属崗岗幣币幾几廠厂廢废廣广彆别彙汇後后復复態态慮虑應应懷怀戰战戶户掃扫採采換换搶抢擁拥擇择擔担據据擱搁擴扩敗败數数昇升時时暫暂曆历書书會会朮术條条棄弃業业極极構构樂乐樓楼標标機机檔档權权歷历" +
  "歸归決决沒没況况測测準准溝沟溫温滯滞滿满潛潜為为無无營营爭争狀状獲获現现產产當当發发監监眾众確确碼码礎础稅税種种稱称積积穫获競竞箇个範范簡简簽签籤签糰团紀纪約约紅红納纳級级細细紹绍終终組组結结絕绝絡络" +
  "給给統统經经維维網网緊紧線线編编緩缓縣县總总織织繫系繳缴續续罈坛聯联職职聽听脅胁脩修與与興兴萬万蒐搜薦荐處处號号術术補补製制複复規规視视覽览觀观觸触訂订計计訊讯討讨訓训記记訪访訴诉註注証证評评詢询話话" +
  "詳详認认語语說说課课調调談谈請请論论諮咨諾诺謂谓謹谨證证識识議议護护變变負负貨货責责貴贵買买費费貼贴資资質质賬账購购贏赢軟软較较輸输轄辖轉转辦办迴回這这週周進进運运過过遞递遲迟選选郵邮釘钉鉅巨銀银銜衔" +
  "銷销錄录錶表鍵键鍾钟鎖锁鐘钟長长門门閉闭開开間间閤合闆板關关陞升隊队階阶際际險险離离電电響响頁页項项順顺預预領领頭头頻频題题額额類类風风飛飞飯饭驗验體体髮发麵面麼么點点齣出龍龙暱昵";
const simple = new Map(PAIRS.match(/../gu)?.map((pair): [string, string] => [pair[0] ?? "", pair[1] ?? ""]));

/** A short text in simplified characters, as far as headers and choices need it. */
export function oneScript(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character);
}
