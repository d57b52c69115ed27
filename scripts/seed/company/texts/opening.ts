import { beat } from "./beat.ts";

/** The first weeks: who they are, what hurts. */
export const opening = {
  first_call: beat("call", "business", [5, 18], "再通个电话", "首次通话：{business}", [
    "[电话打通|第二次才打通]，{business}在{place}，[边走边说|说话比较急|挺愿意聊]。他们{volume}，现在最头疼的是{pain}。问了预算，{business}说[先看看方案再报|今年{budget}以内|要{boss}点头]。",
    "跟{business}聊了[一刻钟|十来分钟]。起因是{pain}，{boss}在会上[拍了桌子|点了名]，要求{deadline}前有个说法。{product}他们[没用过|三年前试过一家没用起来|一直自己用表格]。",
    "{business}[主动回的电话|接了电话]，说同行推荐过我们。规模：{volume}。痛点是{pain}，[另外|顺带]提到{pain2}。我约见面，对方[答应得爽快|说先发资料|让我找{it}也听听]。",
    "打给{business}确认需求真假：确有立项，{deadline}要上，范围先做{scope}。目前[只找了我们|还找了一家|准备找三家]。对{wish}[特别在意|问得很细]。",
  ]),
  first_visit: beat("visit", "business", [60, 120], "上门拜访", "初次拜访{customer}", [
    "到{customer}见了{business}，先看了{place}。现场情况：{volume}；{pain}。{business}[坦白说|私下说]，前年[买过一套小软件|自己开发过一版]，[没人用|半年就停了]，所以这次[很谨慎|要看真东西]。",
    "上午到{city}，{business}带我转了{place}，[看到墙上还贴着手写看板|几个主管正对着表格核数|现场堆得满满当当]。主要问题两个：一是{pain}；二是{pain2}。预算口径{budget}，[没立项|已报{boss}]。",
    "第一次见面，{business}和{it}都在。我没讲产品，先问流程，{it}画了现在的系统图：[老财务软件加一堆表格|自研的进销存|外购ERP只用了库存]。{business}最想先解决{pain}。",
    "见到{business}，聊了[一个半小时|一个多小时]。{customer}{volume}，老板{boss}抓得细。{business}希望{deadline}前看到效果，担心[一线不配合|数据不准|上线影响发货]。",
  ]),
  intro_wechat: beat("wechat", "business", null, "加微信发资料", "微信：发资料给{business}", [
    "加了{business}微信，发了{product}介绍和[{case}|两家同行]的案例。他回：“[资料收到，我先看看|晚点转给{boss}|这个案例跟我们很像]，[你们能做{wish}吗|价格大概什么范围|多久能上线]？”",
    "{business}微信问{wish}怎么做，我录了一段[一分钟|两分钟]的屏给他，回了[两个大拇指|“这个有用”|“明白了，回头约”]。",
    "微信里把上次说的{pain}整理成一张图发过去，{business}[马上转给了{boss}|说就是这个意思|补了两条]。顺便要到了{it}的联系方式。",
  ]),
  web_demo: beat("meeting", "business", [45, 75], "线上演示", "线上演示：{customer}", [
    "线上演示{product}，对方来了[四个人|五个人|三个人]：{business}、{it}等。按{place}的实际流程走了一遍，{it}追问[接口|权限|数据迁移]，{business}盯着{wish}。结论：[要看现场案例|要一份针对性方案|同意进入调研]。",
    "腾讯会议演示，{presales}主讲。演到一半{business}把屏幕拉到[报表|移动端]，问能不能直接看{pain}这件事改没改善。我们答应调研后给数字。{it}提了[七|五|六]个问题，会后书面答复。",
    "远程给{customer}做了第一次演示，网络[卡了两次|还算顺]。{business}评价[比上一家清楚|思路对路|界面顺手]，但说{wish}必须有，否则{boss}那关过不去。",
  ]),
  first_mail: beat("mail", "business", null, "发邮件跟进", "邮件：{customer}{product}需求要点", [
    "{business}您好，今天电话里提到的三点我整理如下：一、{pain}；二、{volume}，要求{deadline}前上线；三、希望支持{wish}。请您核对，有出入我再改。",
    "按{business}要求发了公司介绍、{product}白皮书和{case}案例。邮件里约了调研时间，并请他提供[组织架构|现有表单|近三个月业务量]。",
    "发邮件给{business}并抄送{it}：附调研提纲[十二|十五|十八]条，重点是{place}的现状和{pain2}。",
  ]),
} as const;
