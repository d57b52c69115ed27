import { beat } from "./beat.ts";

const signed = (why: string, texts: readonly string[]) =>
  beat("visit", "boss", [40, 120], "签约", `签约：{customer}{product}（${why}）`, texts);

/** How deals are won; each says why. */
export const won = {
  won_pilot: signed("试点见效", [
    "合同签了，{amount}。{boss}签字时说，要不是试点里{metric}，他不会这么快定。复盘：试点选对了{pilot}，{user}成了我们的宣传员。",
    "盖章完成，成交{amount}，{scope}。决定因素是试点：{metric}，{business}拿着这个数说服了{fin}。",
  ]),
  won_reference: signed("参观老客户后拍板", [
    "签约{amount}。{business}讲，真正让{boss}下决心的是去{case}看的那一趟。对方老总一句话顶我们讲十遍。",
    "合同落定，{amount}。赢在老客户：{case}的现场打消了{it}对{wish}的疑虑，{rivalGuess}没有同行案例。",
  ]),
  won_boss: signed("高层支持", [
    "{boss}亲自推动，今天签了{amount}。早早见到{boss}、把{pain}和他的考核绑在一起，是这单的关键。",
    "签字仪式在{customer}会议室，{boss}带了[五|六]个主管来，要求{deadline}前必须上线。成交{amount}，没有再比价。",
  ]),
  won_deadline: signed("赶在期限前", [
    "赶在{deadline}前签下{amount}。对方[审计整改|新仓投产|新工厂开业]不能等，我们承诺了驻场，{rivalGuess}排不出人。",
    "合同{amount}已双签。期限逼着{customer}做决定，我们胜在[两周内能进场|实施计划排到了天]。",
  ]),
  won_value: signed("投入产出算得清", [
    "签下来了，{amount}。{fin}把我们给的三年总成本表改成了他自己的报告交给{boss}，{pain}一年的损失比合同还大，账算得过来。",
    "成交{amount}，{cut}。没有打价格战：先把{pain}折成钱，再谈价格，{fin}反而帮我们说话。",
  ]),
  won_rival: signed("对手测试没过", [
    "赢了{rival}，合同{amount}。对方测试时栽在{rivalWeak}上，{it}当场记录；我们同一场景一次跑通。价格还比他们高。",
    "{boss}选了我们，{amount}。{rival}报{rivalPrice}，便宜，但{rivalWeak}让{it}不敢签字。",
  ]),
  won_renew: beat("call", "finance", [10, 20], "签续约", "续约完成：{customer}", [
    "续约合同{amount}双签回传。{business}说用得住，[三个部门离不开了|{user}们习惯了]，{fin}只要求价格锁两年。",
    "{customer}续了，{amount}。这一年{metric}，{boss}没有再比价。",
  ]),
  won_expand: beat("visit", "boss", [40, 90], "签扩容", "扩容签约：{customer}", [
    "扩容签了{amount}，新增{scope}。起因是一期里{metric}，{boss}让其他部门照做。",
    "{customer}加购{module}和{scope}，{amount}。{business}升了职，新部门直接点名用我们。",
  ]),
} as const;
