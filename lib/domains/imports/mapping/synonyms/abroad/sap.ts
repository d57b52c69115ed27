import type { Words } from "./words-of.ts";

/** Names of columns in the tables of SAP: KNA1, KNVV, ADRC, KNVK, MARA, MAKT. */
export const sap: Words = {
  firm: "NAME1|NAME_ORG1|MC_NAME1",
  givenName: "NAMEV|NAME_FIRST",
  surname: "NAME_LAST",
  phone: "TELF1|TEL_NUMBER|TELNUMBER",
  mobile: "TELF2|MOB_NUMBER",
  fax: "TELFX|FAX_NUMBER",
  email: "SMTP_ADDR",
  title: "PAFKT|PARVO",
  department: "ABTNR",
  street: "STRAS|STREET",
  city: "ORT01|CITY1|MCOD3",
  province: "REGIO|REGION",
  postcode: "PSTLZ|POST_CODE1",
  country: "LAND1",
  industry: "BRSCH|BRAN1",
  employees: "JMZAH",
  revenue: "UMSA1|UMSAT",
  productCode: "MATNR",
  productName: "MAKTX",
  price: "KBETR|NETPR|STPRS",
  unit: "MEINS|VRKME",
  category: "MATKL",
  elsewhere: "KUNNR|PARTNER|NAME2|NAME_ORG2|STCD1|STCEG|KDGRP",
};
