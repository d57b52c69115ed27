const QUESTION =
  /[?]$|吗[。!?]?$|呢[?]$|么[?]?$|哪[些个条家位]|有没有|是不是|对不对|要不要|能不能|多少|(?<![十百千万好])几[个条家点号次回]|[带要有用看找讲](?:个|点|些)?啥|是谁|有谁|都有谁|谁[^,]{0,6}了$|怎么|什么|为啥|为什么|干啥|如何|\b(?:what|which|how|who|when|where|why)\b/i;

/** Says whether a message asks something instead of telling it. */
export function isQuestion(normalized: string): boolean {
  return QUESTION.test(normalized.slice(0, 400));
}
