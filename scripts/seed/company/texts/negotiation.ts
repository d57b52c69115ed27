import { beat } from "./beat.ts";

/** Price, terms and paper. */
export const negotiation = {
  price_talk: beat("call", "buyer", [10, 35], "谈价格", "价格沟通：{buyer}", [
    "{buyer}来电砍价，开口要[打七折|抹掉零头再让一成|再让一成五]，说[预算就{budget}|{boss}定了上限]。我守在{amount}，提出[付款提前换两个点|签两年送{module}]，他说回去商量。",
    "和{buyer}谈了[半小时|二十多分钟]，焦点是实施费。他认为[人天单价高|天数虚]，我把{scope}的工作量表逐行过给他。最后[留了个尾巴|基本接受，要求培训免费]。",
    "{buyer}说{fin}只批{budget}，问能不能[先上一半|分两年付]。我给了两个方案：缩范围，或者{module}放二期。他倾向[缩范围|二期]。",
  ]),
  discount_note: beat("note", "buyer", null, "申请特价", "特价申请：{customer}", [
    "向{manager}申请特价：目录{list}，客户底线{budget}左右，拟成交{amount}（{cut}）。理由：[{customer}在{city}同行里有号召力|带动{scope}后续扩容|月底能签]。{manager}同意，条件是[首付五成|一次付清维保]。",
    "{manager}批了{cut}，再低要报陈总。提醒我用条件换价格，别白让：换[案例授权|预付|两年约]。",
    "测算毛利：按{amount}成交，实施{days}人天内能守住。超出部分走变更单，已跟{business}讲清楚。",
  ]),
  negotiate_meeting: beat("meeting", "finance", [60, 120], "商务谈判", "商务谈判：{customer}", [
    "商务谈判第[一|二]轮，对方{fin}、{buyer}，我方{manager}和我。争议：付款比例、验收标准、违约金。付款从4-4-2谈到[3-5-2|3-4-3]，验收按{pain}的改善写。价格{amount}没再动。",
    "{fin}当场要求[再降三个点|送一年维保]，{manager}用{module}置换，没降价。{business}私下说[差不多了，别再催|{boss}已经同意]。",
    "谈到晚上七点。定下：总价{amount}，[首付三成|首付四成]，{deadline}前上线，延期[每周千分之五|按天扣]。剩知识产权条款交法务。",
  ]),
  rival_low: beat("call", "buyer", [8, 20], "应对对手降价", "{rival}又降价了", [
    "{buyer}来电：{rival}最新报{rivalPrice}，比我们低{gap}，[{boss}动摇了|内部吵起来了]。我说明{rivalWeak}，他答“道理我懂，价格差太多我没法写报告”。",
    "{business}发消息说{rival}为抢单把价格压到{rivalPrice}，还[送硬件|送两年维保]。我们再降就破底价，{manager}决定[守价|只在付款上让]。",
    "得知{rival}二次报价{rivalPrice}。约{boss}当面谈没约上，{buyer}催我们[今天|明天中午前]给最后报价。",
  ]),
  redline: beat("mail", "finance", null, "过合同条款", "邮件：{customer}合同修改意见", [
    "合同第[二|三]版返回，对方法务改了[七|九|十二]处，主要是验收期、数据归属、违约上限。逐条回复见附件，其中验收期同意[十五|二十]天。请{fin}确认。",
    "{fin}要求发票改为[验收后开|分期开]，合同附件加{scope}清单。我方法务同意，今天回传盖章版。",
    "把{wish}写进合同附件二，交付时间{deadline}。{business}看过没意见，等{fin}走用印。",
  ]),
  redline_call: beat("call", "finance", [6, 15], "催合同用印", "催{customer}合同用印", [
    "{fin}说合同在[{boss}桌上|法务|OA第三个节点]，预计[这两天|周内]能下来。首付款计划已排进[本月|下月]资金表。",
    "打电话给{fin}核对开票信息和收款账号，顺带问用印进度，还差{boss}一个签字。",
    "{business}帮忙催了流程，{fin}说只剩[附件页码|税号写错一位]要改，改完就盖。",
  ]),
  slip_board: beat("call", "business", [10, 25], "等董事会结论", "{customer}签约推迟：董事会改期", [
    "{business}电话：董事会从[上旬|中旬]改到下月，{amount}的采购必须上会，所以这个季度签不成了。{boss}没变卦，只是程序。预计成交日顺延，我争取了[先签框架|先入场调研]，对方法务没同意。",
    "坏消息：{customer}季度末前上不了董事会，{amount}整单往后推。{business}承诺[下次会第一个议题|排在前面]，我要了会议日期，并把材料提前交给{fin}。",
  ]),
  slip_legal: beat("meeting", "finance", [30, 60], "推法务结论", "{customer}签约推迟：数据条款未谈拢", [
    "{fin}和法务坚持数据必须留在自有机房，原方案是云部署，重做部署评估要[三周|四周]，季度内签不了。{amount}的预算已锁定，不会丢，但要滑到下个季度。",
    "法务会开完，违约上限和数据出境两条没谈拢，{boss}说“不急这几天”，本季度无法签约。我们出私有部署补充报价，预计成交日改到下季度。",
  ]),
  handover: beat("note", "business", null, "交接", "交接记录：{customer}", [
    "郑昊离职交接：{customer}目前谈到{stageName}，金额{amount}，关键人{business}、{boss}。郑昊口头答应过对方[送两天培训|{wish}免费做]，没有书面。微信关系还在他个人号，需要重新加{business}。",
    "接手郑昊的{customer}。翻记录发现答应的[两|三]件事没有回，{business}有意见，说“换人也不打声招呼”。先道歉，再补一次拜访。",
  ]),
} as const;
