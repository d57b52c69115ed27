/**
 * Headers that mean a field. `fields` are the names it may have, the best first: the first that the object knows is
 * taken. `words` are headers as exports write them, parted by |, the surest first. Columns with different `part`s of
 * one field are joined in that order.
 */
export type Synonym = {
  fields: readonly string[];
  words: string;
  part?: number;
  /** Words that may mean the field where no other column does. */
  weak?: true;
};

/** Named by nobody's wish: numbers of rows, keys of the other system, who changed what when. */
export const systemWords =
  "序号|行号|创建时间|创建日期|录入时间|录入日期|提交时间|Created Date|Create Date|Created Time|Created At|Created On|Date Created|No|#|ID|Record ID|Record ID - Contact|Record ID - Company|Record ID - Deal|Lead ID|Account ID|Contact ID|Opportunity ID|Product ID|Activity ID|Case Safe ID|Owner ID|Account Owner.id|Lead Owner.id|Contact Owner.id|Deal Owner.id|Created By.id|Modified By.id|Associated Company IDs|Associated Contact IDs|Associated Deal IDs|主键|唯一ID|数据ID|流水号|负责人ID|客户ID|联系人ID|商机ID|线索ID|产品ID|创建人|创建者|提交人|录入人|Created By|Create By|修改人|最后修改人|更新人|最近修改人|Last Modified By|Modified By|修改时间|最后修改时间|更新时间|最近更新时间|最近修改时间|Last Modified|Last Modified Date|Modified Time|Last Modified Time|Updated At|Updated Time|锁定状态|生命状态|锁定人|归属部门|负责人主属部门|负责人所属部门|所属部门|Owner Role|Age|Fiscal Period|Fiscal Quarter|Layout|Lock Status|业务类型|审批状态|流程状态|业务流程|公海|所属公海|线索池|距进入公海天数|Owner Alias|Exchange Rate|Currency|货币|币种|汇率|创建组织|使用组织|单据状态|禁用状态|编制人|制单人|制单日期|添加人账号|添加人所属部门|所属公海|公海名称|退回次数|Last Modified By ID|Created By ID|Record Type|记录类型ID|企业微信ID|ExternalUserID|External User ID|Deal - ID|Person - ID|Organization - ID|Row ID|UUID|GUID|主键ID|数据标题|MANDT|ERDAT|ERNAM|AEDAT|Angelegt am|Angelegt von|Erstellt am|Geändert am|Währung|WAERS|WAERK|KONWA|Devise|Moneda|Divisa|通貨|作成日|作成日時|作成者|登録日|登録日時|更新日|更新日時|Date de création|Fecha de creación";
