import type { FieldSpec, FieldType, ObjectSpec } from "#lib/platform/records/contract.ts";

/** What samples are mapped to: the writable fields of each object, `name:type`, text where no type is named, `!` where one is required. */
const fields: Record<string, string> = {
  lead: "contactName contactTitle contactPhone:phone contactEmail:email contactWechat companyName companySize:choice employees:number industry region city address need:long_text budgetAmount:money timelineText source:choice status:choice ownerId:user tags:tags note:long_text",
  customer:
    "name shortName uscc parentId:record status:choice level:choice source:choice industry size:choice employees:number annualRevenue:money foundedOn:date region city address website phone:phone email:email description:long_text ownerId:user tags:tags",
  contact:
    "customerId:record name! gender:choice title department phone:phone landline:phone email:email wechat birthday:date address source:choice note:long_text ownerId:user",
  opportunity:
    "name customerId:record contactId:record type:choice source:choice need:long_text pipelineId:choice stageId:choice outcome:choice probability:percent amount:money expectedCloseOn:date closeReason:choice competitorId:record nextStep nextStepOn:date ownerId:user tags:tags",
  product: "code name kind:choice category unit status:choice currentVersion description:long_text",
  activity:
    "customerId:record contactId:record opportunityId:record leadId:record kind:choice at:datetime endsAt:datetime minutes:number subject body:long_text outcome:choice location ownerId:user",
};

export function specOf(object: string): ObjectSpec {
  const list = (fields[object] ?? "").split(" ").map((text): FieldSpec => {
    const [name = "", type = "text"] = text.replace("!", "").split(":");
    return { name, type: type as FieldType, ...(text.endsWith("!") && { required: true }) };
  });
  return { name: object, fields: list, relations: [] };
}
