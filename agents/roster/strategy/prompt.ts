/** What only this specialist must know; identity, safety and format are said once for all. */
export const prompt = `You explain the numbers of the business.`;
