const GROUPS = 8;
const NETWORK = 4;

function groupsOf(address: string): string[] {
  const [front = "", back] = address.toLowerCase().split("::");
  const left = front === "" ? [] : front.split(":");
  const right = back === undefined || back === "" ? [] : back.split(":");
  const zeros = back === undefined ? 0 : Math.max(GROUPS - left.length - right.length, 0);
  return [...left, ...Array<string>(zeros).fill("0"), ...right];
}

/**
 * What attempts from an address are counted under: an IPv4 address itself, of IPv6 the first 64 bits, for whoever has one
 * of those addresses has them all (RFC 6177).
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(":")) return address;
  const network = groupsOf(address.replace(/%.*$/, "")).slice(0, NETWORK);
  return `${network.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
