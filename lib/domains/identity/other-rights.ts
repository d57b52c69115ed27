import type { RoleId } from "./contract.ts";

const leaders: RoleId[] = ["sales_manager", "sales_director", "admin"];
const sales: RoleId[] = ["sales_rep", ...leaders];
const office: RoleId[] = ["sales_director", "admin"];

/** Rights beyond reading and writing records of a kind, and the roles that have them. */
export const otherRights: Record<string, RoleId[] | "everyone"> = {
  "conversation.use": "everyone",
  "apikey.manage": "everyone",
  "notification.use": "everyone",
  "view.use": "everyone",
  "task.request": "everyone",

  "lead.capture": [...sales, "marketing"],
  "lead.assign": [...leaders, "marketing"],
  "lead.convert": [...sales, "marketing"],
  "scoring.manage": [...office, "marketing"],
  "assignment.manage": [...office, "marketing"],

  "pool.claim": sales,
  "pool.return": [...sales, "marketing"],
  "pool.assign": [...leaders, "marketing"],
  "pool.manage": office,

  "stage.override": leaders,
  "pipeline.manage": office,
  "competitor.manage": [...leaders, "marketing", "product"],
  "forecast.read": [...sales, "customer_success"],

  "product.manage": ["product", "admin"],
  "price.manage": ["product", "admin"],
  "price.read_min": [...leaders, "product"],
  "price.override": office,

  "knowledge.read": "everyone",
  "knowledge.write": "everyone",
  "knowledge.publish": [...leaders, "marketing", "customer_success", "product"],

  /** Without it phones are shown as dots. */
  "phone.read": [...sales, "marketing", "customer_success"],
  "email.read": [...sales, "marketing", "customer_success"],

  "tag.manage": [...leaders, "marketing", "customer_success"],
  "view.share": [...leaders, "marketing", "customer_success", "product"],
  "field.manage": ["admin"],
  "user.manage": ["admin"],
  "team.manage": ["admin"],
  "setting.manage": ["admin"],
  "audit.read": ["admin"],
};
