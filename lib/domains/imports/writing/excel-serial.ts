const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** Before it Excel's calendar counts a day that never was. */
const MARCH_1900 = 61;

/** A day, or a day with its time, as Excel counts them; undefined where it cannot. */
export function excelSerial(date: string): number | undefined {
  const time = Date.parse(`${date.length > 10 ? date.slice(0, 19) : `${date}T00:00:00`}Z`);
  const serial = (time - EPOCH) / DAY;
  return serial >= MARCH_1900 ? Number(serial.toFixed(8)) : undefined;
}
