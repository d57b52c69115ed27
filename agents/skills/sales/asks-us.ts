const asked =
  /^(?:然后|并且?|还|又|也)?(?:他们?|她们?|对方|客户|人家)?(?:让|叫|要|请|催)(?:我|咱)们?(?:先|再|尽快|赶紧|抓紧)?(?:[^，。；]{0,12}[前内])?(?:把|给|发|寄|送|准备|整理|做|出|写|带|报|查|回(?!想)|约|安排|确认|提供)/u;

/** 让我先把手册发他: whether they ask us to do something. */
export const asksUs = (text: string): boolean => asked.test(text);
