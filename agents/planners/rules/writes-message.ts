/** 帮我写一条微信发给于总监: words that can be sent, and no record. */
export const writesMessage =
  /(?:写|起草|编|拟|(?<!刚|经)发(?![了过完给]))(?:一)?(?:条|封|个|段|下)?.{0,6}(?:微信|短信|邮件|消息|信息)(?!模板|群发)|\b(?:write|draft) (?:an? )?(?:mail|e-?mail|message)/iu;
