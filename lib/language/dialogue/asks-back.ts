const why = /^(?:那|可是?|请问|[你他她]|刚才|上次){0,2}(?:为什么|为啥|凭什么|干嘛|怎么(?:没|不|就|会))/u;
const whether =
  /(?:[了过](?:没有?|吗|么)|没有?[\p{Script=Han}]{0,3}过?(?:吗|么)|^(?:是不是|有没有|难道)[^，。]{1,30}(?:了|过|吗)?)[?？。！!]?$/u;

/** 为什么不分给她, 你把商机改了没有: asks why or whether something was done, and so orders nothing. 能帮我改一下吗 does. */
export function asksBack(text: string): boolean {
  const words = text.trim();
  return why.test(words) || whether.test(words);
}
