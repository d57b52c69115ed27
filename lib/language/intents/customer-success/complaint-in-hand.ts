import type { DialogueHint } from "../../model/dialogue.ts";

const complaint = /投诉|投訴|complain/iu;
const ofComplaints: ReadonlySet<string> = new Set(["complaint.log", "ticket.ask"]);
/** What was touched longer ago is no longer what is talked about. */
const near = 4;

/** Whether a complaint is what is being talked about. */
export const complaintInHand = ({ last, focus = [] }: DialogueHint): boolean =>
  ofComplaints.has(last?.intent ?? "") ||
  focus.slice(0, near).some(({ type, label }) => type === "task" && complaint.test(label));
