import type { LeadSource } from "../model/lead.ts";

/** Where a lead came from, in the words that people use. */
export const SOURCES: Record<LeadSource, string> = {
  website:
    "网站表单 网站留言 网站咨询 官网 官网留言 官网表单 官网咨询 在线咨询 在线客服 在线留言 在线表单 网页表单 网页留言 网站 落地页 表单 web form website webform 官方网站",
  trade_show:
    "展会 博览会 展览会 工博会 车展 交易会 广交会 进博会 峰会 论坛 会展 展台 展位 展览馆 展馆 會展 展會 展覽 行业大会 沙龙 trade show trade shows exhibition expo conference fair",
  referral:
    "转介绍 朋友介绍 老客户介绍 客户介绍 熟人介绍 同行介绍 老客户推荐 朋友推荐 客户推荐 介绍的 介绍来 介绍了 介绍过来 熟人 口碑 引荐 referral referred",
  social_media:
    "抖音 小红书 公众号 微信公众号 微信群 朋友圈 企业微信 微信加 加微信 加的微信 微信私信 私信 微博 视频号 知乎 b站 哔哩哔哩 快手 社交媒体 社群 直播间 linkedin 领英 social media facebook",
  email_campaign:
    "邮件推广 邮件营销 邮件群发 邮件活动 edm 群发邮件 邮件回复 推广邮件 email campaign newsletter",
  cold_call: "电话开发 陌拜 陌生电话 陌生拜访 电销 电话销售 400电话 cold call 扫楼 打电话打到 电话营销 外呼",
  partner:
    "代理商 渠道商 渠道推荐 渠道伙伴 合作伙伴 经销商推荐 经销商介绍 渠道介绍 渠道 伙伴推荐 生态伙伴 partner reseller",
  advertisement:
    "广告 百度推广 百度 信息流 sem 竞价 搜索推广 搜索广告 投放 谷歌广告 今日头条 朋友圈广告 advertisement google ads 关键词推广",
  other: "其他来源 其它来源 其他渠道",
};
