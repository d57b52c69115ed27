import { describe, expect, it } from "vitest";
import { companyKey } from "#lib/utils/company-key.ts";
import { dayAt, isHoliday, momentOf, quarterStart } from "./calendar.ts";
import { generateCompany } from "./generate-company.ts";
import { isUscc } from "./identifiers.ts";
import { colleagues } from "./people.ts";
import { productByCode, products } from "./products.ts";

const dates = ["2026-11-25", "2027-02-20", "2028-01-01"];

describe.each(dates)("the demo company on %s", (date) => {
  const company = generateCompany(date);
  const { today, customers, contacts, leads, deals, activities, tasks } = company;

  it("has the size that is promised", () => {
    expect(new Set(colleagues.map(({ team }) => team)).size).toBe(7);
    expect([colleagues, customers, contacts, deals, activities, tasks].map(({ length }) => length)).toEqual([
      24, 240, 700, 320, 6000, 420,
    ]);
    expect(leads.length + 15).toBe(500);
    expect(new Set(deals.map(({ pipeline }) => pipeline))).toEqual(new Set(["new_business", "renewal"]));
  });

  it("is the same when made again", () => {
    expect(JSON.stringify(generateCompany(date))).toBe(JSON.stringify(company));
  });

  it("has companies with codes, phones and names of their own", () => {
    for (const { uscc } of customers) expect(isUscc(uscc), uscc).toBe(true);
    expect(new Set(customers.map(({ uscc }) => uscc)).size).toBe(240);
    expect(new Set(customers.map(({ name }) => companyKey(name))).size).toBe(240);
    const phones = [...customers.map(({ phone }) => phone), ...contacts.map(({ phone }) => phone)];
    for (const phone of phones) expect(phone).toMatch(/^13\d{9}$/);
    expect(new Set(phones).size).toBe(phones.length);
    expect(customers.filter(({ parent }) => parent).length).toBeGreaterThan(24);
    for (const { parent } of customers) if (parent) expect(customers).toContain(parent);
  });

  it("never tells the same twice", () => {
    expect(new Set(activities.map(({ body }) => body)).size).toBe(activities.length);
    for (const { body, subject } of activities) {
      expect(body + subject).not.toMatch(/[[\]{}|]|undefined|NaN/);
      expect(body.length).toBeGreaterThan(12);
    }
  });

  it("sums line items to the amount, at prices not below the minimum", () => {
    for (const { items, amount } of deals) {
      expect(items.reduce((sum, { total }) => sum + total, 0)).toBe(amount);
      for (const { product, quantity, unitPrice, listPrice, total } of items) {
        expect(total).toBe(quantity * unitPrice);
        expect(unitPrice).toBeGreaterThanOrEqual(productByCode(product).minPrice);
        expect(unitPrice).toBeLessThanOrEqual(listPrice);
      }
    }
    for (const { minPrice, listPrice } of products) expect(minPrice).toBeLessThan(listPrice);
  });

  it("moves through stages forwards in time", () => {
    for (const deal of deals) {
      expect(deal.visits[0]?.from).toBe(deal.created);
      expect(deal.created).toBeGreaterThan(quarterStart(today, -8) - 260);
      expect(deal.visits.map(({ stage }) => stage)).toEqual(deal.visits.map((_, at) => at));
      deal.visits.forEach(({ from, to }, at) => {
        expect(to ?? today).toBeGreaterThanOrEqual(from);
        const next = deal.visits[at + 1];
        if (next) expect(next.from).toBe(to);
      });
      expect(deal.visits.at(-1)?.to ?? null).toBe(deal.closed);
      if (deal.closed !== null) expect(deal.closed).toBeLessThan(today);
      expect(deal.customer.created).toBeLessThanOrEqual(deal.created);
    }
  });

  it("tells of deals in their own time and among their own people", () => {
    for (const { at, deal, contact, customer, lead } of activities) {
      expect(at.getTime()).toBeLessThan(momentOf(today, 0).getTime());
      if (contact && customer) expect(contact.customer).toBe(customer);
      if (deal) expect(deal.customer).toBe(customer);
      if (lead) expect(at.getTime()).toBeGreaterThanOrEqual(lead.created.getTime());
      if (deal && deal.created > dayAt(at)) throw new Error(`${deal.key} is told before it began`);
    }
  });

  it("rests on holidays", () => {
    const working = activities.filter(({ at }) => !isHoliday(dayAt(at)));
    expect(working.length / activities.length).toBeGreaterThan(0.97);
  });

  it("has tasks that are open, overdue and done", () => {
    const start = momentOf(today, 0);
    const undone = tasks.filter(({ done }) => !done);
    expect(undone.filter(({ due }) => due < start).length).toBeGreaterThan(20);
    expect(undone.filter(({ due }) => due >= start).length).toBeGreaterThan(60);
    expect(tasks.length - undone.length).toBeGreaterThan(100);
    for (const { created, due, done } of tasks) {
      expect(created.getTime()).toBeLessThan(due.getTime());
      if (done) expect(done.getTime()).toBeLessThanOrEqual(start.getTime());
    }
  });

  it("gives customers of many places, trades and states", () => {
    for (const pick of ["status", "size", "source"] as const)
      expect(new Set(customers.map((each) => each[pick])).size).toBeGreaterThan(3);
    expect(new Set(customers.map(({ pack }) => pack.industry)).size).toBe(14);
    expect(customers.filter(({ recycled }) => recycled)).toHaveLength(18);
    expect(contacts.filter(({ elsewhere }) => elsewhere.length > 0).length).toBeGreaterThan(50);
    expect(leads.filter(({ converted }) => converted).length).toBeGreaterThan(80);
  });
});
