import { beat } from "./beat.ts";

/** What is noted on leads and on companies that have not yet begun to buy. */
export const leadBeats = {
  lead_no_answer: beat("call", "business", [1, 2], "再打", "线索首呼：{who}未接", [
    "{source}来的线索，打{who}[响到底没人接|提示忙|被挂断]，已发短信自我介绍，{nextDay}再试。",
    "第[一|二]次拨打{company}，[前台说{who}在开会|总机转不进去|无人接听]。",
    "{who}电话没通，按公司名查到[前台座机|官网留言口]，{nextDay}换个时段再打。",
  ]),
  lead_talk: beat("call", "business", [4, 15], "电话沟通", "线索沟通：{company}", [
    "{who}接了，{company}做{industry}，想找{need}，[半年内要定|先了解|老板让他比三家]。规模约{employees}人，预算[{budget}|没概念]。[已约线上演示|发了资料|要求先报个大概价]。",
    "跟{who}聊[八|十|十二]分钟，核实：{need}，{timeline}。现在用[表格|一套老软件|财务公司代账]，问题是{pain}。意向[中等|较高|一般]。",
    "{who}说是[在{source}上看到|朋友提过]，主要问{need}多少钱、多久上线。关心{wish}。{company}在{city}，方便上门。",
  ]),
  lead_wechat: beat("wechat", "business", null, "加微信", "微信：{who}", [
    "加上{who}微信，发了{need}的三页介绍。回：“[收到|我们十月份再定|能发个报价吗]”。",
    "{who}通过好友，备注{company}。问[有没有{city}的客户|能不能试用]，发了案例，[已读未回|说周末看]。",
  ]),
  lead_qualified: beat("note", "business", null, "转商机评估", "线索判断：{company}", [
    "{company}四问过三问：有需求（{pain}），有时间（{timeline}），预算{budget}，拍板人还没摸到。判断可跟，转[需求确认|现场拜访]。",
    "综合判断{company}值得投入：{employees}人，{industry}是我们强项，{who}有推动意愿。缺口：竞争情况不明。",
  ]),
  lead_lost_fit: beat("note", "business", null, "关闭线索", "线索关闭：{company}", [
    "{who}要的是[单机版进销存|网站建设|免费软件]，跟我们不对口，关闭。",
    "{company}只有{employees}人，预算几千块，[建议用免费版|推给渠道]，关闭线索。",
  ]),
  lead_lost_silent: beat("note", "business", null, "关闭线索", "线索关闭：{company}联系不上", [
    "{company}打了[五|六|四]次、加微信两次没通过，联系不上，关闭。",
    "{who}的号码[停机|是空号|换人了]，官网也打不开，联系不上，关闭{company}。",
  ]),
  lead_lost_bought: beat("note", "business", null, "关闭线索", "线索关闭：{company}已买别家", [
    "{who}说[上个月|前两周]已经定了{rivalGuess}，来晚了。问了价格和原因：[熟人介绍|当天就上门]。一年后回访{company}。",
    "{company}已签别家，{who}态度客气，留了[到期时间|合同一年]。关闭。",
  ]),
  cold_visit: beat("visit", "business", [20, 50], "陌拜", "陌拜{customer}", [
    "扫{city}园区进了{customer}，[保安让登记|前台肯转]，见到{business}[十分钟|一刻钟]。{volume}。目前没有计划，但提到{pain}，留了名片和{case}案例。",
    "路过{customer}上去坐了坐，{business}说今年没预算，[明年三月做规划|等老系统到期]。{pain}他也认。先保持每季一次。",
  ]),
  cold_call: beat("call", "business", [2, 8], "回访", "回访{customer}", [
    "{business}说暂时不考虑{product}，[人手不够|刚换了ERP|效益一般]。问起{pain}，叹气说凑合。{nextDate}再联系。",
    "例行回访，{business}换了部门，现在由{user}管。{user}对{product}不了解，发了资料。",
    "给{business}电话，提到同行{case}的做法，他[来了兴趣，约下次细聊|说发来看看]。",
  ]),
} as const;
