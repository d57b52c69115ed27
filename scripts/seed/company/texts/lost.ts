import { beat } from "./beat.ts";

const ended = (title: string, texts: readonly string[]) =>
  beat("note", "business", null, "了解结果", `丢单复盘：${title}`, texts);

/** How deals are lost or called off; each names its reason. */
export const lost = {
  lost_price: ended("输在价格", [
    "{customer}定了{rival}，对方成交价{rivalPrice}，我们{amount}。价格差太大，{buyer}明说技术分我们高。教训：{rival}一出现就该去见{boss}谈价值，等到最后一轮只剩比价。",
    "今天{business}打电话致歉，选了{rival}，就是价格，{rivalPrice}。{rivalWeak}他们知道，但首年预算摆在那。约好半年后回访。",
    "丢单。原因是价格：{rival}从第一次报价往下压到{rivalPrice}，{boss}最后看的是总数。我们守底价没错，但{module}可以早点拿出来换。",
  ]),
  lost_no_decision_maker: ended("没见到拍板的人", [
    "{customer}停了。从头到尾没见到拍板的{boss}，全靠{business}转达，汇报时{boss}问“为什么要花这个钱”，{business}答不上来。教训：方案阶段见不到决策人就不该再投顾问。",
    "丢单原因：决策人没接触到。{boss}约了三次没见成，最后他[定了熟人的公司|说明年再说]。{business}热情但没有话语权。",
    "{business}说{boss}没批。我们连决策人{boss}的面都没见过，对他的顾虑一无所知。以后见不到拍板人，不发正式报价。",
  ]),
  lost_budget: ended("预算被砍", [
    "{fin}通知，[下半年|年度]信息化预算全部冻结，{customer}这单停了。不是我们的问题，{business}希望预算放开后第一个找我们。",
    "{customer}[订单下滑|扩产超支]，预算砍了六成，只保生产设备。{amount}的项目撤了立项。设了三个月后的回访。",
  ]),
  lost_feature: ended("功能缺口", [
    "丢在功能上：{wish}是硬门槛，我们只能绕，{it}测试三次都没过。产品答复[两个版本之后|明年]才有。{user}说“别的都好，就差这一条”。",
    "{customer}选了能直接支持{wish}的厂商。功能缺口在调研时就知道，没有及早拉产品给时间表，拖到最后被动。",
  ]),
  lost_group: ended("集团统一选型", [
    "{boss}说集团下了文，系统由集团统一选型，{customer}不能自己定。{business}也是才知道。后面要往集团信息部走。",
    "集团统一选型截胡：总部已经定了平台，子公司全部切换。{amount}没了，但拿到了集团联系人。",
  ]),
  lost_champion_left: ended("支持人离职", [
    "支持我们的{business}离职了，接手的人把项目推倒重来，[有自己熟的厂家|要重新招标]。单线联系的苦果，{it}、{fin}都没经营好。",
    "{business}离职后{customer}没人推，新来的负责人三次没接电话，今天短信说“项目取消了”。教训：早点多线。",
  ]),
  lost_slow: ended("我们响应慢", [
    "{business}直说我们响应慢：报价等了九天，{wish}的答复等了两周，人家[四天就给齐了|第二天就上门]。这单丢得不冤。",
    "输在响应慢。演示后的问题清单拖了[十天|两个礼拜]才回，{it}已经在试别家。{customer}对我们的服务起了疑。",
  ]),
  lost_delivery: ended("担心实施风险", [
    "{boss}最后没敢签，担心实施风险：去年{city}有家同行上线失败停了一周发货。我们没有及时安排参观案例，风险这关没过。",
    "{user}集体反对，怕上线影响{place}运转，{boss}顾虑实施风险选择不动。试点要是早做，可能是另一个结果。",
  ]),
  lost_usage: ended("用得少不续", [
    "{customer}不续了：使用率只有三成多，{user}又回到表格。{fin}问一年{amount}买了什么，我们拿不出数。上线后半年没人回访，使用率早就在掉。",
    "续约失败，使用率低。{business}换岗后没人管，账号[四十个只有十一个登录|一半从没用过]。客户成功要更早介入。",
  ]),
  cancelled_project: ended("客户项目取消", [
    "{customer}[被并购|业务线整体出售]，项目取消，所有采购停止。{business}在找下家，保持联系。",
    "接{business}通知，{customer}{place}整体搬迁，项目取消，明年重新规划。",
  ]),
} as const;
