/** What the list of deals shows when nobody has chosen. */
export const listColumns = [
  "name",
  "customer",
  "stage",
  "amount",
  "expectedCloseOn",
  "daysInStage",
  "nextStep",
  "owner",
  "lastActivityAt",
];
