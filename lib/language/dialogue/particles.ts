/** Words that join, soften or mark, and name nothing. */
export const PARTICLES =
  /(?:大概|左右|应该|可以|那就|就行|好了|[的吧啊呢呀哦嗯好行就那是在到要和跟约用找,.。!?、\s])/g;
