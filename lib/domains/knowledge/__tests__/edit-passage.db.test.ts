import { afterAll, expect, it } from "vitest";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { editPassage, getDocument, saveDocuments, stopIndexThreads } from "../index.ts";

const suite = useSuite();
afterAll(stopIndexThreads);

const part = (name: string) => `${name}的规矩写在这里，谁都看得懂。`.repeat(30);
const text = `# 押金\n\n## 收取\n\n${part("收取")}\n\n## 退回\n\n${part("退回")}\n\n## 扣除\n\n${part("扣除")}`;

it("changes one passage and leaves the others word for word, in a draft", async () => {
  const { product, rep } = suite.company;
  const { items } = await saveDocuments(product.context, {
    documents: [{ externalId: "deposit", title: "押金", text, status: "published" }],
  });
  const id = items[0]?.id ?? "";
  const before = await getDocument(product.context, { id });
  const passage = before.chunks.find((chunk) => chunk.text.includes("退回的规矩"));
  const chunkId = passage?.id ?? "";
  const edit = { id, chunkId, text: "押金在验收之后五天内退回。" };
  expect((await refusalOf(editPassage(rep.context, edit))).options.reason).toBe("document_not_yours");
  await editPassage(product.context, edit);
  const after = await getDocument(product.context, { id });
  expect(after.text).toBe(text.replace(before.text.slice(passage?.startsAt, passage?.endsAt), edit.text));
  expect(after.text).toContain(part("收取"));
  expect(after).toMatchObject({ status: "draft", versionNo: 2 });
  // What is searched is what was published; the passage of the first version is no longer one to edit.
  expect((await getDocument(rep.context, { id })).text).toBe(text);
  expect((await refusalOf(editPassage(product.context, edit))).options.reason).toBe("passage_changed");
});
