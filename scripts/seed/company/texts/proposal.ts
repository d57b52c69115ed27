import { beat } from "./beat.ts";

/** Proposal, trial, references and rivals. */
export const proposal = {
  solution_meeting: beat("meeting", "boss", [60, 120], "汇报方案", "方案汇报：{customer}", [
    "向{boss}汇报方案，{business}、{fin}、{it}在座。范围{scope}，总价报{list}，分[两|三]期。{boss}只问了三件事：多久见效、谁来负责、{pain}能不能写进验收。我们答应写。",
    "方案会上{boss}打断两次，一次问{case}用得怎么样，一次问[出了问题找谁|为什么比别家贵]。{business}帮我们说了话：调研做得最细。{fin}要求补一张三年总成本表。",
    "和{presales}去讲方案。讲到{pain}那页{boss}放下手机，[让我们把数字再拆细|说就按这个目标考核]。{it}提出{wish}要在合同里写明。总体[正面|谨慎乐观]。",
  ]),
  boss_meeting: beat("visit", "boss", [30, 70], "见{boss}", "拜访{boss}", [
    "终于见到{boss}，[二十分钟|半个小时]。他不关心功能，只关心{pain}什么时候没有。我拿{case}的前后对比给他看，他[点头，让{business}加快|要了{case}老总的电话]。",
    "{manager}陪同拜访{boss}。{boss}讲了明年计划：[扩两条线|再开一个点|准备融资]，系统要跟得上。对价格没提，[只说别让我后面再加钱|让{fin}谈]。",
    "{boss}在{place}见的我们，边走边谈。他认可方向，但要{business}{deadline}前拿出上线计划。说到{rivalGuess}，他说“[谁能落地用谁|我听下面人的]”。",
  ]),
  quote_mail: beat("mail", "buyer", null, "发正式报价", "邮件：{customer}{product}报价单", [
    "{business}您好，附件为正式报价（请转{buyer}）：{scope}，{offer}，含实施和一年维保，有效期三十天。付款建议4-4-2。",
    "按{business}要求把报价拆成软件、模块、实施三段发给{buyer}。总额{amount}，{module}单列可选。注明{wish}不另收费。",
    "报价第二版发出：{revised}，[付款改为4-3-3|有效期延到月底|实施计划往前提一周]，其余不变。抄送{business}，请{buyer}走比价流程。",
  ]),
  pilot_start: beat("visit", "user", [120, 360], "启动试点", "试点启动：{pilot}", [
    "试点今天开始，选在{pilot}，{user}带[六|八|五]个人。环境昨晚搭好，导入基础数据[四千二百|六千八百|三千一百]条。第一单走通用了[二十|十五|三十]分钟，现场鼓掌。验收标准三条，{business}签字。",
    "到{pilot}做试点启动会，{business}主持，明确只试{pain}这一条流程，[两周|三周]。{user}有顾虑：两头录入，我们安排[{presales}驻场三天|每天下班前一起对数]。",
    "试点环境交付{it}，账号[十二|九|十五]个。{user}练了半天就会用，问题集中在[扫码枪设置|打印模板|权限]，当天清掉[七|五|六]个。",
  ]),
  pilot_week: beat("call", "user", [10, 25], "试点周回顾", "试点周回顾", [
    "试点第[一|二]周：录单[三百一十|二百六十|四百二十]笔，差错[三|两|五]笔，都是[编码重复|漏扫]。{user}说{pain}这块[明显轻松了|好一半]，就是[早高峰网络慢|打印机老卡]。",
    "电话{user}问试点情况，使用率[八成七|九成一|七成八]。有两个人还在用老表，{business}今天在群里点名了。{wish}的临时方案能用。",
    "跟{user}对试点问题清单，[十一|九|十四]条关了[九|七|十二]条，剩下两条要发版。{user}主动说可以给{boss}讲讲效果。",
  ]),
  pilot_result: beat("meeting", "boss", [45, 90], "试点总结", "试点总结会", [
    "试点总结：{pilot}的{metric}，{user}上台讲的，比我们讲管用。{boss}说“[这个数我信|那就推开]”，要求{business}[下周|月底前]走采购。",
    "试点验收通过，三条标准都达到，其中{metric}。{boss}问推广到{scope}要多久，{presales}答[八周|十周|两个月]。{fin}没有再提价格。",
    "总结会纪要：{metric}；遗留两条列入正式版；{business}写立项，{boss}口头同意预算{budget}。试点是这个单子的转折点。",
  ]),
  reference_visit: beat("visit", "business", [120, 240], "带客户参观老客户", "带{customer}参观{case}", [
    "陪{business}、{it}去{case}参观。{case}的[仓库主管|财务经理|销售总监]讲了一个小时，毫不避讳地说[上线头一个月很痛|数据清理花了最多时间]，反而让{business}放心。回来路上{business}说[基本定了|就照他们的做]。",
    "组织参观{case}，{boss}亲自去了。他问对方老总“后悔吗”，对方说“[后悔没早两年上|就怕半途而废]”。{boss}当场让{business}排计划。",
    "到{case}现场看实际运行，{it}查了[日志和备份|接口监控]，{user}拍了一堆照片。{user}觉得{wish}的做法可以接受。",
  ]),
  rival_appears: beat("note", "business", null, "摸清对手", "{rival}出现了", [
    "{business}透露{rival}上周来过，[{it}引进的|{buyer}找来比价的|走{boss}朋友的关系]。对方主打{rivalStrength}，口头报{rivalFirst}。需要尽快安排差异化演示。",
    "在{customer}前台登记本上看到{rival}的名字。问{user}，说演示了一下午，[{it}印象不错|大家觉得一般]。对手弱点是{rivalWeak}，准备从这里打。",
    "{buyer}发来{rival}的报价截图让我们“参考”，{rivalFirst}，范围比我们少[{module}|实施天数]。{business}希望我们有个说法给{boss}。",
  ]),
  rival_answer: beat("meeting", "it", [45, 90], "做对比说明", "与{rival}的对比说明", [
    "给{it}和{buyer}做对比说明：{rival}的{rivalStrength}是事实，但{rivalWeak}，三年下来[要多花二十来万|总成本更高]。{it}[认可|将信将疑]，{buyer}还是盯首年价格。",
    "专门讲了{rivalWeak}会带来什么，拿{case}换系统的经历举例。{it}让{rival}也书面答复同样的问题。{business}说等答复再议。",
    "三方比选打分会，我们技术分[高四分|高六分|略高]，{rival}价格分满分。{buyer}说[差距要缩到一成以内|{boss}让再压一轮]。",
  ]),
  boss_missed: beat("visit", "business", [20, 45], "再约{boss}", "约见{boss}未果", [
    "约好见{boss}，到了说[临时去{city}市里开会|飞深圳了|在接待客人]，等了[一个半小时|两小时]没见到。{business}说“我转达就行”，我担心转达走样。",
    "第[二|三]次约{boss}没约上，[秘书说行程满|{business}说不方便越过他]。拍板的人始终没见到，风险写进商机。",
    "{business}不愿意安排见{boss}，理由是[方案还没定|怕领导嫌烦]。改请{manager}以[行业交流|回访]名义约，对方没回。",
  ]),
} as const;
