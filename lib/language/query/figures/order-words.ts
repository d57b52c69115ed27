export const RISING =
  /从(?:低|小|少|早|旧|近|短)到(?:高|大|多|晚|新|远|长)|升序|正序|由(?:低|小|少|近|短)(?:到|至)(?:高|大|多|远|长)|(?:low|small|old)[a-z]{0,5} (?:to|first)|ascending|\basc\b/i;
export const FALLING =
  /从(?:高|大|多|晚|新|远|长)到(?:低|小|少|早|旧|近|短)|降序|倒序|倒排|由(?:高|大|多|远|长)(?:到|至)(?:低|小|少|近|短)|(?<!安)排(?:序|名|一?下)|排个?(?:序|名)|排行|高低|大小|descending|\bdesc\b|\brank|\bsort/i;
export const MOST =
  /(?:哪[个家边种]|谁)[^,.;最]{0,12}[多高大好](?:一?[些点])?(?=$|[,.?])|最(?:大|高|多|贵|重要|靠前|值钱|好(?!的?情况)|强|长|厉害|猛|活跃|可惜|惨|心疼|亏|冤|勤快?|勤奋|忙|拼)|\btop ?\d*|\bmost\b|highest|largest|biggest|best/i;
export const LEAST =
  /(?:哪[个家边种]|谁)[^,.;最]{0,12}[少低小差](?:一?[些点])?(?=$|[,.?])|最(?:小|低|少|便宜|差|弱|短)|垫底|倒数|后[一二两三四五六七八九十\d]{1,3}(?:名|位)|lowest|smallest|least|fewest|worst/i;
export const NEWEST =
  /最(?:新|近|晚)(?!一?(?:个)?[周月年季天]|[几两三四五六七八九十\d]+(?:个)?[周月年季天]|跟进(?!记录)|联系|拜访(?!记录)|走访|沟通(?!记录)|一次(?:的)?(?:跟进|联系|拜访)(?:时间)?(?:超|在|距|不)|这|有|成交|签|新|来|丢|赢)|latest|newest|most recent/i;
/** 最近新增的五个, 最近签的三单: the latest so many, not those of a time. */
export const LATEST_FEW =
  /(?:最近|最新|刚刚?)(?:新|刚)?[^,.;的]{1,5}的(?:前)?(?:[几两一二三四五六七八九十]|\d{1,3})(?:个|家|条|位|单|笔|名|次|场|项|通)/;
export const OLDEST = /最(?:早|老|旧|先)|(?:跟|谈|拖|耗|磨|挂)(?:得|了)?(?:的)?最(?:久|长)|oldest|earliest/i;
export const ORDERED =
  /(?:按照?|依|根据)[^,.;]{0,10}?(?:排|从|由|高低|大小|降序|升序|倒序|先后)|(?:sort|order|rank)(?:ed)? by/i;
/** Longest in its stage, longest without a contact, soonest to be signed. */
export const LONGEST_IN_STAGE =
  /(?:停|卡|待|呆)(?:留|滞|在|得|了)?[^,.;]{0,6}最(?:久|长)|最(?:久|长)[^,.;]{0,4}(?:没推进|没进展|没动)/;
export const LONGEST_SILENT =
  /最(?:久|长时间|长)[^,.;]{0,4}(?:没|未)[^,.;]{0,3}(?:联系|跟进|拜访|碰|见)|(?:没|未)(?:联系|跟进|拜访)[^,.;]{0,4}最(?:久|长)/;
export const SOONEST =
  /最(?:快|先|早)(?:要|能|会|该)?(?:签|成交|到期|关)|(?:最近|马上)(?:要|能)(?:签|成交|到期)的|clos(?:es?|ing) (?:first|soonest|next)|due first/i;
/** 最 alone means one; words for several leave it open. */
export const SEVERAL = /哪些|几个|些|名单|列表|清单|排|都|前|\btop \d|which [a-z]{1,30}s\b/i;
export const SUPERLATIVE =
  /最(?:[大高多贵重小低少早久长好差]|可惜|惨|冤|亏)|highest|largest|biggest|lowest|smallest/i;
