/** Returns the message without marks, fillers and politeness, lower-cased, for whole-message matches. */
export function shortAnswer(normalized: string): string {
  return normalized
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s,.;:!?。、~"'…]/g, "")
    .replace(/^(?:那就|那个?|呃|额|哎呀?|唉|啊|喔|哦|嗯+(?=.)|麻烦|请|你?帮我|我说)+/, "")
    .replace(/(?:吧|啊|呀|哈|呗|啦|咯|哦|嘛|一下|了哈|谢谢){1,6}$/, "");
}
