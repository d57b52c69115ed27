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
import { type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject } from "#agents/skills/subject.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { contactFields, withMade } from "./made-on-the-way.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  set: z.record(z.string(), z.string()).nullable(),
});
type Input = z.output<typeof input>;

const departments = /(?<department>[\p{Script=Han}]{2,6}(?:部|科|处|中心|室))(?!长)/u;

function read(turn: Turn): z.input<typeof input> {
  const { lead, entities } = turn.understanding;
  const person = entities.find(({ type }) => type === "person");
  const subject = readSubject(turn, ["customer"]);
  if (person?.type !== "person") return { subject, set: null };
  const { department } = person.value;
  const company = entities.find(({ type }) => type === "company")?.text ?? "";
  const part = department ?? departments.exec(turn.text.replace(company, ""))?.groups?.department;
  const reach = { phone: lead.phone, email: lead.email, wechat: lead.wechat, department: part };
  const own = Object.fromEntries(
    Object.entries(reach).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  const title = person.value.title ?? titleBehind(turn.text, person.text);
  return {
    subject,
    set: { ...contactFields(person.value.name, { contactTitle: title ?? lead.contactTitle }), ...own },
  };
}

/** 陈磊，采购经理: what a person is, where it is no part of how they are called. */
function titleBehind(text: string, name: string): string | undefined {
  const behind = text.slice(text.indexOf(name) + name.length);
  return /(?<title>[\p{Script=Han}]{0,4}(?:总监|经理|主任|主管|会计|工程师|部长|厂长|总裁|助理|专员|CIO|CEO|CTO|CFO))/u.exec(
    behind,
  )?.groups?.title;
}

const blocked = ({ unclear }: Settled): boolean => unclear?.meant.status === "many";

function gather({ subject, set }: Input, done: FinishedCall[]): SkillCall[] {
  if (!set) return [];
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (blocked(settled)) return [];
  const { missing } = settled;
  if (missing.customer !== undefined && !wasTried(done, "customer_create"))
    return [{ tool: "customer_create", input: { set: { name: missing.customer } } }];
  const { customer } = withMade(settled.refs, done);
  if (!customer || wasTried(done, "contact_create")) return [];
  return [{ tool: "contact_create", input: { set: { ...set, customer: customer.id } } }];
}

function compose({ subject, set }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!set)
    return askFor(turn, [], t("selling.contact.name"), [{ key: "contact", label: t("fields.contact.name") }]);
  const settled = settle(subject, done);
  if (settled.unclear && blocked(settled)) return askWhich(turn, [], settled.unclear);
  const { customer } = withMade(settled.refs, done);
  const made = resultOf(done, "contact_create");
  if (!customer && !wasTried(done, "customer_create")) {
    const slot = { key: "customer", label: t("agents.which.object.customer") };
    return askFor(turn, [], t("selling.contact.where", { name: set.name ?? "" }), [slot]);
  }
  if (!made)
    return replyWith(
      turn,
      done,
      failureText(turn, done) ?? t("selling.customer.same", { label: settled.missing.customer ?? "" }),
    );
  if (made.pending)
    return replyWith(turn, done, t("selling.contact.same", { label: made.focus?.label ?? "" }));
  const { record, label } = made.output as WriteOutput;
  const text = [
    resultOf(done, "customer_create")
      ? t("selling.contact.newCustomer", { label: customer?.label ?? "" })
      : "",
    t("selling.contact.made", {
      label,
      company: customer?.label ?? "",
      title: typeof record.title === "string" ? record.title : t("selling.contact.noTitle"),
    }),
    record.phone || record.wechat || record.email ? "" : t("selling.contact.noPhone"),
  ];
  return about(replyWith(turn, writesIn(done), text.filter(Boolean).join("")), [
    made.focus ?? undefined,
    customer,
  ]);
}

/** Takes in a person at a company; a company that is not there is taken in too. */
export const createContactSkill = defineSkill({
  name: "create_contact",
  agent: "sales",
  intents: ["contact.create"],
  shows: ["record", "choice", "slot_form"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
