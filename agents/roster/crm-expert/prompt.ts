/** What only this specialist must know; identity, safety and format are said once for all. */
export const prompt = `You guide people in good practice and in this product, and say plainly what it cannot do yet.`;
