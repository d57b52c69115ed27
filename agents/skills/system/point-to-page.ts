import { z } from "zod";
import { replyWith } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";

const page = z.enum([
  "settings",
  "imports",
  "fields",
  "pools",
  "reasons",
  "pipelines",
  "tags",
  "prices",
  "roles",
  "teams",
  "company",
]);

/** Pages where something is set that a talk does not change, the more exact words first. */
const pages: readonly (readonly [RegExp, z.infer<typeof page>])[] = [
  [/导入|批量录入|上传|import/iu, "imports"],
  [/字段|field/iu, "fields"],
  [/公海|回收|领取|pool|recycle/iu, "pools"],
  [/(?:输单|赢单|丢单|关闭)原因|close reason/iu, "reasons"],
  [/阶段|流程|停滞|赢率|stage|pipeline/iu, "pipelines"],
  [/标签|tag/iu, "tags"],
  [/价格|价目|折扣|price|discount/iu, "prices"],
  [/角色|role/iu, "roles"],
  [/团队|部门|小组|team/iu, "teams"],
  [/财年|公司|时区|币种|工作日|company|fiscal/iu, "company"],
];

/** Names the page where a setting is changed or a file taken in, and says that the talk changed nothing. */
export const pointToPageSkill = defineSkill({
  name: "point_to_page",
  agent: "system",
  intents: ["setting.change", "import.run"],
  shows: [],
  input: z.object({ page }),
  read: ({ clause: { intent, text } }) => ({
    page:
      intent === "import.run" ? "imports" : (pages.find(([words]) => words.test(text))?.[1] ?? "settings"),
  }),
  gather: () => [],
  compose: ({ page: name }, turn, done) => {
    const { t } = turn;
    const where = t(`system.page.${name}`);
    return replyWith(turn, done, t(name === "imports" ? "system.pageImport" : "system.pageSet", { where }));
  },
});
