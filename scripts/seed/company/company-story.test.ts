import { describe, expect, it } from "vitest";
import { scoreLead } from "#lib/domains/leads/index.ts";
import { type ArcName, arcs } from "./arcs.ts";
import { dayAt, momentOf, quarterStart } from "./calendar.ts";
import { leftOn } from "./generate/deals.ts";
import { normalDays } from "./generate/stage-visits.ts";
import { type Company, generateCompany } from "./generate-company.ts";
import { groupBy } from "./group-by.ts";
import { strongRival } from "./products.ts";

/** The middle of a quarter, right after Chinese New Year, the first days of a year and of a quarter, and the end of one. */
const dates = ["2026-11-25", "2027-02-20", "2028-01-01", "2026-07-01", "2027-09-30"];
const companies = new Map(dates.map((date) => [date, generateCompany(date)]));
const on = (date: string): Company => companies.get(date) as Company;

const wonIn = ({ deals, today }: Company, quarter: number, east: boolean): number =>
  deals
    .filter(
      ({ outcome, closed }) =>
        outcome === "won" &&
        closed !== null &&
        closed >= quarterStart(today, quarter) &&
        closed < quarterStart(today, quarter + 1),
    )
    .filter(({ team }) => team.startsWith("east") === east)
    .reduce((sum, { amount }) => sum + amount, 0);

/** What a note must speak of for a reason to be believed. */
const spokenReason: Record<string, RegExp> = {
  price: /价格|报价|总数/,
  no_decision_maker: /拍板|决策人/,
  no_budget: /预算/,
  feature_gap: /功能|门槛/,
  group_standard: /集团/,
  champion_left: /离职/,
  slow_response: /响应慢/,
  delivery_risk: /实施风险/,
  low_usage: /使用率/,
  project_cancelled: /项目取消/,
};

describe.each(dates)("the story on %s", (date) => {
  const company = on(date);

  it("华东 fell in the last quarter while the others held", () => {
    expect(wonIn(company, -1, true)).toBeLessThan(wonIn(company, -2, true) * 0.6);
    expect(wonIn(company, -1, true)).toBeLessThan(wonIn(company, -5, true) * 0.7);
    expect(wonIn(company, -1, false)).toBeGreaterThan(wonIn(company, -2, false) * 0.7);
  });

  it("two big deals of 华东 slipped past its end and are still open", () => {
    const slipped = company.deals.filter(({ slippedFrom }) => slippedFrom !== null);
    expect(slipped).toHaveLength(2);
    for (const deal of slipped) {
      expect(deal).toMatchObject({ outcome: "open", team: "east2" });
      expect(deal.slippedFrom).toBeLessThan(quarterStart(company.today));
      expect(deal.expectedClose).toBeGreaterThanOrEqual(quarterStart(company.today));
      const told = company.activities.filter((each) => each.deal?.key === deal.key);
      expect(told.some(({ subject }) => subject.includes("签约推迟"))).toBe(true);
    }
    const missing = wonIn(company, -2, true) - wonIn(company, -1, true);
    expect(slipped.reduce((sum, { amount }) => sum + amount, 0)).toBeGreaterThan(missing * 0.4);
  });

  it("the rep who left does nothing afterwards", () => {
    const left = leftOn(company.today);
    expect(left).toBeGreaterThanOrEqual(quarterStart(company.today, -1));
    expect(left).toBeLessThan(quarterStart(company.today));
    const his = company.activities.filter(({ owner }) => owner === "zhenghao");
    expect(his.length).toBeGreaterThan(20);
    for (const { at } of his) expect(dayAt(at)).toBeLessThanOrEqual(left);
    expect(company.deals.filter(({ owner, outcome }) => owner === "zhenghao" && outcome === "open")).toEqual(
      [],
    );
    expect(company.customers.filter(({ owner }) => owner === "zhenghao")).toEqual([]);
  });

  it("WMS loses where one competitor appears", () => {
    const wms = company.deals.filter(
      ({ line, pipeline, closed, outcome }) =>
        line === "wms" &&
        pipeline === "new_business" &&
        outcome !== "cancelled" &&
        closed !== null &&
        closed >= quarterStart(company.today, -4),
    );
    const rate = (deals: typeof wms) =>
      deals.filter(({ outcome }) => outcome === "won").length / deals.length;
    const met = wms.filter(({ rival }) => rival === strongRival);
    expect(met.length).toBeGreaterThan(4);
    expect(rate(met)).toBeLessThan(0.4);
    expect(rate(wms.filter(({ rival }) => rival !== strongRival))).toBeGreaterThan(0.5);
  });

  it("stuck deals stand longer than normal, for several causes, and end in silence", () => {
    const stuck = company.deals.filter((deal) => deal.stuck);
    expect(stuck.length).toBeGreaterThan(14);
    expect(new Set(stuck.map((deal) => deal.stuck)).size).toBe(6);
    for (const deal of stuck) {
      const entered = deal.visits.at(-1)?.from ?? 0;
      expect(company.today - entered).toBeGreaterThan((normalDays[deal.pipeline][deal.stage] ?? 0) * 1.5);
      expect(deal.risks.some(({ kind }) => kind !== "other")).toBe(true);
      const last = company.activities.findLast((each) => each.deal?.key === deal.key);
      expect(last?.beat).toMatch(/^stuck_/);
    }
  });

  it("hot leads wait for days", () => {
    const hot = company.leads.filter(({ unworked }) => unworked);
    expect(hot).toHaveLength(12);
    for (const lead of hot) {
      expect(scoreLead(lead.facts, momentOf(company.today, 480)).total).toBeGreaterThanOrEqual(60);
      expect(lead).toMatchObject({ status: "new", pooled: null });
      expect(company.today - dayAt(lead.created)).toBeGreaterThanOrEqual(3);
      expect(company.activities.some((each) => each.lead?.key === lead.key)).toBe(false);
    }
  });

  it("every lost deal's reason is told, and follows from what happened", () => {
    const told = groupBy(company.activities, ({ deal }) => deal?.key);
    for (const deal of company.deals.filter(({ outcome }) => outcome === "lost" || outcome === "cancelled")) {
      const pattern = spokenReason[deal.reason?.code ?? ""];
      if (!pattern) throw new Error(`no words for ${deal.reason?.code}`);
      const texts = (told.get(deal.key) ?? []).map(({ body }) => body);
      expect(
        texts.some((text) => pattern.test(text)),
        `${deal.key} ${deal.arc}`,
      ).toBe(true);
      expect(deal.reason?.note).toMatch(pattern);
      if (deal.arc === "lost_price") expect(texts.join("")).toContain(deal.rival);
      if (deal.arc === "lost_no_decision_maker")
        expect(deal.stakeholders.some(({ part }) => part === "boss")).toBe(false);
    }
  });

  it("every won deal went through what it was won by", () => {
    const told = groupBy(company.activities, ({ deal }) => deal?.key);
    for (const deal of company.deals.filter(({ outcome }) => outcome === "won")) {
      const beats = new Set((told.get(deal.key) ?? []).map(({ beat }) => beat));
      for (const beat of arcs[deal.arc as ArcName].stages.flat())
        expect(beats, `${deal.key} ${deal.arc}`).toContain(beat);
    }
  });
});
