/**
 * 让负责人明天汇报: whoever has the record shall do something. 请采购负责人吃饭 is somebody at the customer's, and what one is
 * reminded of is one's own.
 */
export const toldOwner =
  /(?<!提醒我[^，。]{0,8})(?:让|叫|请)(?:它的?|这单的?)?负责人.{0,8}(?:汇报|说明|说法|交代|答复|复盘|写|报|跟进|回访|去一趟|联系|上门|打电话)/u;
