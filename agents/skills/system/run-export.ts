import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { importObjects } from "#lib/domains/imports/contract.ts";
import type { QueryReading } from "#lib/language/index.ts";

const input = z.object({
  object: z.enum(importObjects).nullable(),
  /** What of them is meant: as it was said, else the list that was shown last. */
  reading: z.custom<QueryReading>().nullable(),
});
type Input = z.output<typeof input>;
type Listed = { total: number; unknown: { name: string }[] };

const thisList = /这(?:个|份|些)?(?:列表|名单|清单|表|结果|些)?|刚才|上面|list above|these/iu;
const isKept = (object: string | undefined): object is (typeof importObjects)[number] =>
  importObjects.some((each) => each === object);

function read({ understanding, state, clause }: Turn): z.input<typeof input> {
  const said = understanding.entities.find(({ type }) => type === "object");
  const named = said?.type === "object" ? said.value.object : undefined;
  const own = understanding.query;
  const shown = thisList.test(clause.text) || !named ? (state.query as QueryReading | undefined) : undefined;
  const reading = own && (!named || own.object === named) ? own : (shown ?? null);
  const object = named ?? reading?.object;
  return { object: isKept(object) ? object : null, reading: reading?.object === object ? reading : null };
}

const may = ({ object }: Input, { context }: Turn): boolean =>
  object !== null && context.principal.rights.has(`${object}.export`);

const conditionOf = ({ reading }: Input) => ({
  ...(reading?.filter && { filter: reading.filter }),
  names: reading?.unresolved ?? [],
});

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const { object } = given;
  if (object === null) return [];
  // Without the right nothing is counted: the refusal is the answer, and who could do it.
  if (!may(given, turn))
    return wasTried(done, "account_list")
      ? []
      : [
          { tool: "account_list", input: {} },
          { tool: "record_export", input: { object } },
        ];
  if (!wasTried(done, "record_list"))
    return [{ tool: "record_list", input: { object, ...conditionOf(given), limit: 1 } }];
  const listed = resultOf(done, "record_list")?.output as Listed | undefined;
  if (!listed || listed.total === 0 || listed.unknown.length > 0 || wasTried(done, "record_export"))
    return [];
  return [{ tool: "record_export", input: { object, ...conditionOf(given), count: listed.total } }];
}

type Book = {
  roles: { id: string; objects: { object: string; rights: string[] }[] }[];
  people: { name: string; role: string; active: boolean }[];
};

function refused({ object }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const book = resultOf(done, "account_list")?.output as Book | undefined;
  const can = (book?.roles ?? [])
    .filter(({ objects }) => objects.some(({ rights }) => rights.includes(`${object}.export`)))
    .map(({ id }) => id);
  const people = (book?.people ?? []).filter(({ role, active }) => active && can.includes(role)).slice(0, 3);
  const names = people.map(({ name }) => name).join(t("lead.listComma")) || t("identity.role.admin");
  return replyWith(turn, [], t("system.export.refused", { object: t(`objects.${object}`), names }));
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { object } = given;
  if (object === null) {
    const chips = importObjects.slice(0, 4).map((each) => {
      const label = t(`objects.${each}`);
      return { label, text: label };
    });
    return askFor(turn, [], t("system.export.which"), [
      { key: "object", label: t("system.export.object"), chips },
    ]);
  }
  if (!may(given, turn)) return refused(given, turn, done);
  const listed = resultOf(done, "record_list")?.output as Listed | undefined;
  if (!listed) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const what = t(`objects.${object}`);
  if (listed.unknown.length > 0) {
    const names = listed.unknown.map(({ name }) => name).join(t("lead.listComma"));
    return replyWith(turn, [], t("agents.search.unknown", { names }), { confidence: 0.6 });
  }
  if (listed.total === 0) return replyWith(turn, [], t("agents.search.none", { object: what }));
  const made = resultOf(done, "record_export")?.output as { total: number } | undefined;
  if (!made) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  return replyWith(turn, done, t("system.export.ready", { count: made.total, object: what }));
}

/** A list as a file: what was said or shown last, as far as the person sees it; more than a handful wait for a yes. */
export const runExportSkill = defineSkill({
  name: "run_export",
  agent: "system",
  intents: ["export.run"],
  shows: ["file", "slot_form", "proposal"],
  input,
  read,
  gather,
  compose,
});
