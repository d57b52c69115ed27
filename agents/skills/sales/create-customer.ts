import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { cityNamed } from "#lib/language/index.ts";
import { contactFields } from "./made-on-the-way.ts";

const input = z.object({
  set: z.record(z.string(), z.unknown()).nullable(),
  contact: z.record(z.string(), z.string()).nullable(),
});
type Input = z.output<typeof input>;

const called =
  /(?:新客户|客户|公司名?|一家|叫做?)(?:名?叫做?|是|[，,：:\s])\s*(?<name>[\p{L}\p{N}（）()·]{2,40})/u;

function nameSaid({ text, understanding }: Turn): string | null {
  const company = understanding.entities.find(({ type }) => type === "company");
  if (company?.type === "company") return company.value.name;
  return called.exec(text)?.groups?.name ?? null;
}

function read(turn: Turn): z.input<typeof input> {
  const name = nameSaid(turn);
  if (!name) return { set: null, contact: null };
  const { lead, entities } = turn.understanding;
  const person = entities.find(({ type }) => type === "person");
  const size = lead.companySize;
  const address = /地址(?:在|是)?[：:]?\s*(?<address>[^，,。；;\n]{2,60})/.exec(turn.text)?.groups?.address;
  const facts = {
    industry: lead.industry,
    region: lead.region,
    city: lead.region && cityNamed(lead.region),
    address,
    employees: size?.employees,
    size: size?.band,
    source: lead.source,
    ...(person ? {} : { phone: lead.phone, email: lead.email }),
  };
  const set = Object.fromEntries(
    Object.entries({ name, ...facts }).filter(([, value]) => value !== undefined),
  );
  if (person?.type !== "person") return { set, contact: null };
  const reach = { phone: lead.phone, email: lead.email, wechat: lead.wechat };
  const own = Object.fromEntries(
    Object.entries(reach).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  return {
    set,
    contact: { ...contactFields(person.value.name, { contactTitle: lead.contactTitle }), ...own },
  };
}

function gather({ set, contact }: Input, done: FinishedCall[]): SkillCall[] {
  if (!set) return [];
  if (!wasTried(done, "customer_create")) return [{ tool: "customer_create", input: { set } }];
  const made = resultOf(done, "customer_create");
  const customer = made?.pending ? undefined : made?.focus?.id;
  if (!contact || !customer || wasTried(done, "contact_create")) return [];
  return [{ tool: "contact_create", input: { set: { ...contact, customer } } }];
}

/** What is worth asking for next, in the order in which it helps. */
const wanted = ["industry", "employees", "phone"] as const;

function compose({ set, contact }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!set)
    return askFor(turn, [], t("selling.customer.name"), [{ key: "name", label: t("fields.customer.name") }]);
  const made = resultOf(done, "customer_create");
  if (!made) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (made.pending)
    return replyWith(
      turn,
      done,
      t("selling.customer.same", { label: made.focus?.label ?? String(set.name) }),
    );
  const { record, label } = made.output as WriteOutput;
  const missing = wanted.filter((field) => record[field] === null || record[field] === undefined);
  const person = resultOf(done, "contact_create");
  const text = [
    t("selling.customer.made", { label }),
    person && contact ? t("selling.report.newContact", { name: person.focus?.label ?? "" }) : "",
    missing.length > 0
      ? t("selling.customer.missing", {
          names: missing.map((field) => t(`fields.customer.${field}`)).join(t("lead.listComma")),
        })
      : "",
    failureText(turn, done) ?? "",
  ];
  const chips = ["contact", "deal"].map((key) => ({
    label: t(`selling.customer.chip.${key}.label`),
    text: t(`selling.customer.chip.${key}.text`, { label }),
  }));
  const reply = replyWith(turn, writesIn(done), text.filter(Boolean).join("\n\n"), { suggestions: chips });
  return about(reply, [made.focus ?? undefined, person?.focus ?? undefined]);
}

/** Takes in a company as a customer, with the person who was named; one that is there is asked about. */
export const createCustomerSkill = defineSkill({
  name: "create_customer",
  agent: "sales",
  intents: ["customer.create"],
  shows: ["record", "choice", "slot_form"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
