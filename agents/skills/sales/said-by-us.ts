/** What we said, or only thought of, is no word of theirs. */
const ours = /^(?:我|咱)们?(?:就|也|又|先)?(?:说|问|答应|讲|提|回|报)/u;
const whatIf = /^(?:那)?(?:他们?|她们?|对方|客户)?(?:要是|如果|万一|假如)/u;

/** Whether a stretch of a report is no word of the customer's. */
export const isOurs = (text: string): boolean => ours.test(text) || whatIf.test(text);
