import type { Synonym } from "../synonym.ts";

/** What a header of another language may mean; for most of these every object has the same fields in mind. */
export const meanings = {
  firm: ["companyName", "customer"],
  surname: ["contactName", "name"],
  givenName: ["contactName", "name"],
  person: ["contactName", "name"],
  mobile: ["contactPhone", "phone", "mobile"],
  phone: ["landline", "phone", "contactPhone"],
  fax: ["fax"],
  email: ["email", "contactEmail"],
  title: ["title", "contactTitle"],
  department: ["department"],
  salutation: ["gender"],
  birthday: ["birthday"],
  street: ["address"],
  city: ["city", "address"],
  province: ["region", "address"],
  postcode: ["postalCode"],
  country: ["country"],
  website: ["website"],
  industry: ["industry"],
  employees: ["employees"],
  revenue: ["annualRevenue"],
  remarks: ["note", "description", "body", "need"],
  source: ["source"],
  owner: ["owner"],
  need: ["need"],
  budget: ["budgetAmount"],
  deal: ["name", "opportunity"],
  amount: ["amount"],
  stage: ["stage"],
  probability: ["probability"],
  closeDate: ["expectedCloseOn"],
  nextStep: ["nextStep"],
  productCode: ["code"],
  productName: ["name"],
  price: ["price"],
  unit: ["unit"],
  category: ["category"],
  elsewhere: ["elsewhere"],
} as const;
export type Meaning = keyof typeof meanings;
/** Headers of one language or one system by what they mean, parted by |. */
export type Words = Readonly<Partial<Record<Meaning, string>>>;

const person: readonly Meaning[] = ["surname", "givenName", "person", "mobile", "title", "department"];
const deal: readonly Meaning[] = ["deal", "amount", "stage", "probability", "closeDate"];
const product: readonly Meaning[] = ["productCode", "productName", "price", "unit", "category"];

/** What means something else for an object, or has its field under another name. */
const own: Readonly<Record<string, Readonly<Partial<Record<Meaning, readonly string[]>>>>> = {
  customer: { firm: ["name"], person: ["elsewhere"], mobile: ["phone"], title: ["elsewhere"] },
  contact: { phone: ["landline"], mobile: ["phone"] },
  opportunity: { firm: ["customer"], person: ["contact"], remarks: ["need"] },
  activity: { person: ["contact"], remarks: ["body"], deal: ["opportunity"] },
  product: { remarks: ["description"] },
};
/** A product has no people, and only a deal and a product have parts of their own. */
const without: Readonly<Record<string, readonly Meaning[]>> = {
  lead: [...deal, ...product],
  customer: [...deal, ...product, "surname", "givenName"],
  contact: [...deal, ...product],
  opportunity: [...product, "surname", "givenName", "mobile", "phone", "email", "title"],
  product: [...deal, ...person, "firm", "phone", "email"],
  activity: [...product, "surname", "givenName"],
};
const parts: Readonly<Partial<Record<Meaning, number>>> = {
  ...{ surname: 1, givenName: 2 },
  ...{ province: 1, city: 2, street: 4 },
};

/** The words of a language as headers of one object. */
export function wordsOf(object: string, words: Words): Synonym[] {
  return (Object.entries(words) as [Meaning, string][]).flatMap(([meaning, list]) => {
    if (without[object]?.includes(meaning)) return [];
    const fields = own[object]?.[meaning] ?? meanings[meaning];
    const part = parts[meaning];
    return [{ fields, words: list, ...(part !== undefined && { part }) }];
  });
}
