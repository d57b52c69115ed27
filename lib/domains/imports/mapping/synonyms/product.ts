import { shared } from "./shared.ts";
import type { Synonym } from "./synonym.ts";

export const product: readonly Synonym[] = [
  {
    fields: ["name"],
    words:
      "产品名称|商品名称|产品|品名|名称|商品|物料名称|Product Name|Product|Name|Item Name|Item|存货名称|料品名称|服务名称|Product Title|Article",
  },
  {
    fields: ["code", "sku", "productCode"],
    words:
      "产品编码|产品编号|商品编码|商品编号|产品代码|编码|编号|货号|物料编码|料号|SKU|Product Code|Code|Item Code|Part Number|Product SKU|物料代码|存货编码|存货代码|产品型号编码|Item No|Item Number|Article Number",
  },
  {
    fields: ["price", "listPrice", "unitPrice", "standardPrice"],
    words:
      "价格|标准价格|单价|销售单价|标准价|目录价|售价|产品价格|报价|零售价|含税单价|Unit Price|Price|List Price|Standard Price|Sales Price|标准单价|建议零售价|建议售价|定价|含税价|不含税单价|标准报价|市场价|Price Book|Standard Price Book|参考售价|参考价格|计划价|指导价|新价|新单价|新价格|调整后价格|调价后|现价|最新价格|New Price",
  },
  {
    fields: ["priceFrom"],
    words:
      "生效日期|价格生效日期|执行日期|生效时间|调价日期|Effective Date|Effective From|Valid From|Price Effective Date",
  },
  {
    fields: ["cost", "costPrice"],
    words: "成本|成本价|进价|采购价|Cost|Unit Cost|Cost of Goods Sold|Purchase Price",
  },
  {
    fields: ["unit"],
    words:
      "单位|计量单位|销售单位|Unit|Usage Unit|Unit of Measure|UOM|Quantity Unit Of Measure|主计量单位|主计量|计价单位|Units|Sales Unit",
  },
  {
    fields: ["category", "family", "categoryId"],
    words:
      "分类|产品分类|产品类别|类别|产品线|产品族|产品系列|Product Family|Product Category|Category|Family|Product Line|存货大类名称|存货分类|商品分类|物料分类|大类",
  },
  { fields: ["currentVersion", "version"], words: "版本|产品版本|版本号|Version|Edition" },
  {
    fields: ["specification", "spec", "model"],
    words: "规格|规格型号|型号|规格属性|产品规格|Specification|Spec|Model",
  },
  {
    fields: ["status", "active", "isActive", "onSale"],
    words:
      "状态|产品状态|上架状态|是否上架|上下架|是否上下架|是否启用|Active|Product Active|Status|是否在售|是否停售|销售状态|启用状态|在售状态|In Stock|Enabled",
  },
  { fields: ["kind", "type"], words: "销售类型|类型|产品性质|Kind|Type|产品类型|Product Type|商品类型" },
  { fields: ["taxRate"], words: "税率|增值税率|Tax|Tax Rate|Tax Percentage" },
  { fields: ["modules", "module"], words: "模块|功能模块|Modules|Module" },
  {
    fields: ["description", "note", "introduction"],
    words: "描述|产品描述|产品介绍|产品说明|介绍|说明|备注|Product Description|Description|Notes",
  },
  ...shared.filter(({ fields }) => !fields.includes("description")),
];
