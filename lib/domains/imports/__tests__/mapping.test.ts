import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import type { FieldSpec, ObjectSpec } from "#lib/platform/records/contract.ts";
import { guessMapping } from "../mapping/guess-mapping.ts";
import { headerFactor } from "../mapping/header-factor.ts";
import { headerKey } from "../mapping/header-key.ts";
import { abroad } from "../mapping/synonyms/abroad/index.ts";
import { synonyms } from "../mapping/synonyms/index.ts";
import type { Cell } from "../table.ts";

const lead: ObjectSpec = {
  name: "lead",
  relations: [],
  fields: [
    { name: "contactName", type: "text" },
    { name: "contactPhone", type: "phone" },
    { name: "contactEmail", type: "email" },
    { name: "contactWechat", type: "text" },
    { name: "companyName", type: "text" },
    { name: "budgetAmount", type: "money" },
    { name: "city", type: "text" },
    { name: "note", type: "long_text" },
    { name: "score", type: "number", readOnly: true },
    { name: "custom.plan", type: "text", label: "上线计划" },
  ],
};
const fieldsOf = (headers: string[], rows: Cell[][] = [], labels = {}) =>
  guessMapping(headers, rows, lead, { labels }).map(({ field }) => field);

describe("guessing where columns go", () => {
  it("knows custom fields and the product's own words by their labels", () => {
    const guesses = guessMapping(["上线计划", "Anmerkung"], [], lead, { labels: { note: ["Anmerkung"] } });
    expect(guesses).toMatchObject([
      { field: "custom.plan", reason: "label", confidence: 1 },
      { field: "note", reason: "label", confidence: 1 },
    ]);
  });

  it("fills each field once, from the surest column that holds anything", () => {
    expect(fieldsOf(["电话", "手机"])).toEqual([null, "contactPhone"]);
    expect(fieldsOf(["手机", "电话"], [[null, "010-61001234"]])).toEqual([null, "contactPhone"]);
    expect(fieldsOf(["Full Name", "First Name", "Last Name"])).toEqual(["contactName", null, null]);
  });

  it("keeps what is left to call or write to in the remarks, and any number of columns of remarks", () => {
    const headers = ["手机", "电话", "Secondary Email", "邮箱", "跟进情况1", "备注", "传真"];
    const rows: Cell[][] = [["13800000000", "010-61001234", "b@c.cn", "a@b.cn", "已报价", "展会认识", "1"]];
    const guesses = guessMapping(headers, rows, lead, { remarks: "note" });
    expect(guesses.map(({ field }) => field)).toEqual([
      "contactPhone",
      "note",
      "note",
      "contactEmail",
      "note",
      "note",
      null,
    ]);
    expect(guesses[1]).toMatchObject({ reason: "kept" });
    // The column that is called so comes first.
    expect(guesses[5]?.part).toBeUndefined();
    expect(guesses[4]?.part).toBeGreaterThan(0);
  });

  it("takes the mobile of a person before other phones, whatever their order", () => {
    const rows: Cell[][] = [["021-61001234", "13800000000"]];
    expect(fieldsOf(["Phone", "MobilePhone"], rows)).toEqual([null, "contactPhone"]);
    expect(fieldsOf(["Other Phone", "Phone"], [["021-1", "021-2"]])).toEqual([null, "contactPhone"]);
  });

  it("knows the parts of other systems' headers", () => {
    const found = (header: string) => fieldsOf([header])[0];
    expect(found("Lead.City")).toBe("city");
    expect(found("Contact: Full Name")).toBe("contactName");
    expect(found("Lead - Phone - Work")).toBe("contactPhone");
    expect(found("下次跟进备注")).toBeNull();
  });

  it("does not fill a field with what it cannot take", () => {
    const reads = (cell: Cell, { type }: FieldSpec) => type !== "money" || Number.isFinite(Number(cell));
    const guess = (rows: Cell[][]) => guessMapping(["预算"], rows, lead, { reads, remarks: "note" })[0];
    expect(guess([["10"], ["20"], ["面议"]])).toMatchObject({ field: "budgetAmount" });
    expect(guess([["低"], ["高"], ["中"]])).toMatchObject({ field: "note", reason: "kept" });
  });

  it("believes the values of phones and mails more than the header", () => {
    const rows: Cell[][] = [
      ["13800000000", "a@b.cn", "13800000000"],
      ["138 1111 1111", "c@d.cn", null],
    ];
    expect(fieldsOf(["客户", "其他", "微信"], rows)).toEqual([
      "contactPhone",
      "contactEmail",
      "contactWechat",
    ]);
    expect(guessMapping(["乱七八糟"], rows, lead)).toMatchObject([
      { field: "contactPhone", reason: "values" },
    ]);
  });

  it("tells people from firms under a header that may mean both", () => {
    const rows = [
      ["张三", "苏州甲科技有限公司"],
      ["李四", "乙厂"],
    ];
    const [first, second] = guessMapping(["客户", "名称"], rows, lead);
    expect(first).toMatchObject({ field: "contactName", reason: "values" });
    // Doubtful, so the wizard asks.
    expect(first?.confidence).toBeLessThan(0.8);
    expect(second?.field).toBe("companyName");
  });

  it("does not put days, firms or people into a field for numbers to call", () => {
    expect(fieldsOf(["联系方式"], [["张三"], ["李四"], ["王五"]])[0]).not.toBe("contactPhone");
    expect(fieldsOf(["电话"], [["2026-03-05"]])).toEqual([null]);
  });

  it("leaves out numbers of rows, keys, stamps and what rules write", () => {
    const headers = [
      "序号",
      "创建时间",
      "AccountId",
      "owner_id",
      "(Do Not Modify) Row Checksum",
      "IsDeleted",
    ];
    const own = guessMapping(headers, [], lead);
    expect(own.map(({ reason }) => reason)).toEqual(headers.map(() => "system"));
    const guesses = guessMapping(["序号", "创建时间", "score", "无名"], [[1, "2026-01-01", 5, "x"]], lead);
    expect(guesses.map(({ field, reason }) => [field, reason])).toEqual([
      [null, "system"],
      [null, "system"],
      [null, "unknown"],
      [null, "unknown"],
    ]);
  });

  it("reads the last part of a header of two lines or of a report", () => {
    expect(fieldsOf(["联系人信息 手机", "Lead: City"])).toEqual(["contactPhone", "city"]);
  });

  it.each([
    ["预算(万元)", 10_000],
    ["预算（单位：万元）", 10_000],
    ["预算/万", 10_000],
    ["预算万元", 10_000],
    ["Amount (k)", 1000],
    ["成交金额(元)", 1],
    ["金额", 1],
    ["百万级客户", 1],
    ["备注（万一）", 1],
  ])("%s counts in %d", (header, factor) => expect(headerFactor(header)).toBe(factor));

  it("sees through width, case, blanks, marks and remarks", () => {
    for (const spelling of ["Account Name", "account_name", "ACCOUNT-NAME*", "Ａccount　Name (必填)"]) {
      expect(headerKey(spelling)).toBe("accountname");
    }
    expect(headerKey("【公司】")).toBe("公司");
  });
});

describe("headers in the other script", () => {
  const traditional = Converter({ from: "cn", to: "tw" });

  it.each(Object.entries(synonyms))("of %s are the same words", (object, entries) => {
    const japanese = new Set(abroad(object).flatMap((entry) => entry.words.split("|")));
    const words = entries.flatMap((entry) => entry.words.split("|")).filter((word) => !japanese.has(word));
    expect(words.filter((word) => headerKey(traditional(word)) !== headerKey(word))).toEqual([]);
  });

  it("have the words of Taiwan and Hong Kong", () => {
    expect(fieldsOf(["聯絡人", "行動電話", "電子信箱", "公司名稱", "備註"])).toEqual([
      "contactName",
      "contactPhone",
      "contactEmail",
      "companyName",
      "note",
    ]);
    expect(headerFactor("年營業額（萬元）")).toBe(10_000);
  });
});

describe("a file that calls things otherwise", () => {
  const contact: ObjectSpec = {
    name: "contact",
    relations: [],
    fields: [
      { name: "name", type: "text", required: true },
      { name: "customer", type: "record" },
      { name: "phone", type: "phone" },
      { name: "note", type: "long_text" },
    ],
  };
  const people: Cell[][] = [["王芳@微信", "百联集团有限公司"]];

  it("gives the required field a column that may be it, when another can stand in", () => {
    const field = ({ field }: { field: string | null }) => field;
    expect(guessMapping(["客户名称", "企业"], people, contact).map(field)).toEqual(["name", "customer"]);
    expect(guessMapping(["客户名称", "姓名"], people, contact).map(field)).toEqual(["customer", "name"]);
  });

  it("gives way to a column that can mean nothing else", () => {
    expect(fieldsOf(["客户名称", "企业", "手机"])).toEqual(["contactName", "companyName", "contactPhone"]);
    expect(fieldsOf(["客户名称", "手机"])).toEqual(["companyName", "contactPhone"]);
    expect(fieldsOf(["联系人", "客户名称", "企业"])).toEqual(["contactName", "companyName", null]);
    const customer: ObjectSpec = {
      ...{ name: "customer", relations: [] },
      fields: [
        { name: "name", type: "text", required: true },
        { name: "shortName", type: "text" },
        { name: "level", type: "choice" },
        { name: "description", type: "long_text" },
      ],
    };
    const of = (headers: string[]) =>
      guessMapping(headers, [], customer, { remarks: "description" }).map(({ field }) => field);
    expect(of(["名称", "全称"])).toEqual(["shortName", "name"]);
    expect(of(["名称", "信用等级"])).toEqual(["name", "description"]);
  });

  it("keeps in words what there is no field for, and no stamps", () => {
    const kept = guessMapping(
      ["姓名", "传真", "最近联系时间"],
      [["王芳", "021-61001235", "2026-03-05"]],
      contact,
      {
        remarks: "note",
      },
    );
    expect(kept.map(({ field, reason }) => [field, reason])).toEqual([
      ["name", "synonym"],
      ["note", "kept"],
      [null, "unknown"],
    ]);
  });

  it("takes the first of two things in one column", () => {
    expect(fieldsOf(["姓名/职务", "电话及微信", "行业/类型"])).toEqual(["contactName", "contactPhone", null]);
  });

  it.each([
    [
      ["Firma", "Vorname", "Nachname", "Handy", "E-Mail-Adresse", "Bemerkung"],
      ["companyName", "contactName", "contactName", "contactPhone", "contactEmail", "note"],
    ],
    [
      ["Société", "Nom", "Téléphone portable", "Courriel"],
      ["companyName", "contactName", "contactPhone", "contactEmail"],
    ],
    [
      ["会社名", "担当者名", "携帯電話", "メールアドレス"],
      ["companyName", "contactName", "contactPhone", "contactEmail"],
    ],
    [
      ["NAME1", "TELF1", "SMTP_ADDR", "ERDAT"],
      ["companyName", "contactPhone", "contactEmail", null],
    ],
  ])("reads the headers of other countries: %j", (headers, fields) => {
    expect(guessMapping(headers, [], lead).map(({ field }) => field)).toEqual(fields);
  });

  it("takes no colleague for a contact", () => {
    expect(fieldsOf(["发布人"], [["张伟"], ["李娜"], ["王芳"]])).toEqual([null]);
  });
});

describe("the words of each object", () => {
  it.each(Object.entries(synonyms))("of %s mean one thing each", (_, entries) => {
    const seen = new Map<string, FieldSpec["name"]>();
    const twice: string[] = [];
    // A weak word means what it says only where nothing surer does.
    for (const { fields, words } of entries.filter(({ weak }) => !weak)) {
      for (const word of words.split("|")) {
        const key = headerKey(word);
        const before = seen.get(key);
        if (before !== undefined && before !== fields[0]) twice.push(`${word}: ${before} and ${fields[0]}`);
        seen.set(key, fields[0] ?? "");
      }
    }
    expect(twice).toEqual([]);
  });
});
