import { beat } from "./beat.ts";

/** After the signature: what customer success and reps do for those who bought. */
export const care = {
  kickoff: beat("meeting", "business", [60, 120], "项目启动会", "{customer}项目启动会", [
    "启动会：{business}任对方项目经理，我方顾问[三|四|两]人。计划{deadline}上线，第一批上{scope}。{user}提出[月底盘点不能停|旺季前必须完]，计划里避开了。",
    "{customer}启动会开完，{boss}讲了五分钟，强调[一把手工程|谁拖谁负责]。基础数据责任人定为{it}。",
  ]),
  go_live: beat("visit", "user", [180, 420], "上线支持", "{customer}{product}上线", [
    "上线首日，{place}全员切换，[凌晨四点|早上六点]开始导数，[九点|八点半]正式开单。问题[十七|十二|二十一]个，当天关[十四|十|十八]个。{user}嗓子都喊哑了，但没停线。",
    "{product}今天上线，{user}守在{place}。上午[打印模板错位|权限配少了]耽误四十分钟，下午平稳。{business}说比预想好。",
  ]),
  training: beat("meeting", "user", [120, 240], "培训", "{customer}操作培训", [
    "培训[二十六|三十四|十八]人，分两班。考核通过率[九成二|八成八|九成五]，没过的[三|四]人{user}负责一对一带。大家问得最多的是{topicCare}。",
    "到{place}做{module}培训，{user}把录屏留下来给夜班看。反馈：[字太小|步骤比老系统少|希望有口袋卡片]。",
  ]),
  month_review: beat("call", "business", [10, 30], "月度回访", "月度回访：{customer}", [
    "回访{business}：上月活跃[八成六|九成|七成四]，{metric}。{topicCare}还有抱怨，已提工单。",
    "跟{business}过月报，{metric}，{boss}在例会上表扬过一次。希望下个月把{module}也用起来。",
    "{business}说整体平稳，就是{topicCare}。问起[续约价格|新版本什么时候升]，已记下。",
    "电话回访{user}：[夜班也会用了|新人上手两天]，{metric}。提了一条改进：{wish}。",
  ]),
  care_wechat: beat("wechat", "user", null, "群里答疑", "微信群：{customer}答疑", [
    "{user}在群里问{topicCare}，[五分钟|一刻钟]内答了，附图三张。{it}补充说[其实帮助里有|要改下参数]。",
    "{user}报{place}的[扫码枪连不上|打印空白|单据提交慢]，远程看是[网络|驱动|缓存]问题，[二十分钟|半小时]恢复。",
    "{business}在群里@我：{topicCare}什么时候能改。回复排进下个小版本，他说[行|盯着点]。",
  ]),
  quarter_visit: beat("visit", "boss", [45, 90], "季度回访", "季度回访：{customer}", [
    "季度回访见了{boss}，拿使用报告讲：{metric}。{boss}问同行都在用什么，我讲了{case}。他提到[明年要开新点|准备合并两个仓|想看经营看板]，可能有扩容。",
    "和叶欣一起回访{customer}，{boss}满意，给了[九|八]分。扣分项是{topicCare}。{business}提到{pain2}还没解决，正好是{module}的范围。",
    "季度巡检：备份正常，慢单据[两张|三张]已优化，闲置账号[六|九]个建议回收。{business}签了巡检单。",
  ]),
  payment: beat("call", "finance", [4, 12], "催款", "催收：{customer}", [
    "联系{fin}催[二期款|验收款|维保款]，说[发票还没到|资金计划排到下旬|要验收单原件]。{nextDay}再确认。",
    "{fin}确认[进度款|尾款]已提交，预计{nextDay}到账。附件缺一张[签收单|验收报告]，已补寄。",
  ]),
  ticket: beat("note", "it", null, "处理工单", "工单跟进：{customer}", [
    "工单：{topicCare}。定位是[参数没开|老数据缺编码|并发锁]，[当天|两天内]解决，{it}确认关闭。",
    "{it}报{place}月底[结账慢|报表差两分钱|库存负数]，研发查出是[历史单据补录|精度设置]，已给处理脚本并复核。",
  ]),
} as const;
