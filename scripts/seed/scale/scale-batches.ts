import { activities } from "#db/schema/activities.ts";
import { contactPositions } from "#db/schema/contact-positions.ts";
import { contacts } from "#db/schema/contacts.ts";
import { customers } from "#db/schema/customers.ts";
import { leads } from "#db/schema/leads.ts";
import { opportunities } from "#db/schema/opportunities.ts";
import { opportunityItems } from "#db/schema/opportunity-items.ts";
import { stageChanges } from "#db/schema/stage-changes.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { Batch } from "../company/insert-company.ts";
import type { Ground } from "./ground.ts";
import { scaleActivities } from "./scale-activities.ts";
import { scaleContacts, scaleCustomers, scalePositions } from "./scale-customers.ts";
import {
  customersPerDeal,
  scaleDeals,
  scaleItems,
  scaleStageChanges,
  scaleStakeholders,
} from "./scale-deals.ts";
import { scaleLeads } from "./scale-leads.ts";
import { scaleTasks } from "./scale-tasks.ts";

/** Customers for each 1 of the scale. */
const customersPerScale = 1000;

/** The many records, made while they are read: none of it is held in memory. */
export function scaleBatches(ground: Ground, scale: number): Batch[] {
  const count = scale * customersPerScale;
  const deals = count / customersPerDeal;
  return [
    { table: customers, rows: scaleCustomers(ground, count) },
    { table: contacts, rows: scaleContacts(ground, count) },
    { table: contactPositions, rows: scalePositions(ground, count) },
    { table: leads, rows: scaleLeads(ground, count) },
    { table: opportunities, rows: scaleDeals(ground, deals) },
    { table: opportunityItems, rows: scaleItems(ground, deals) },
    { table: stageChanges, rows: scaleStageChanges(ground, deals) },
    { table: stakeholders, rows: scaleStakeholders(ground, deals) },
    { table: activities, rows: scaleActivities(ground, count) },
    { table: tasks, rows: scaleTasks(ground, count) },
  ];
}
