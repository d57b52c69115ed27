import { BlockList, isIPv4 } from "node:net";

/** What IANA keeps for private, local and special use: nothing of it is a page on the web. */
const RESERVED = {
  ipv4: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
  ],
  // Addresses that carry an IPv4 one within them are refused as a whole.
  ipv6: [
    "::/96",
    "::ffff:0:0/96",
    "64:ff9b::/96",
    "64:ff9b:1::/48",
    "100::/64",
    "2001::/23",
    "2001:db8::/32",
    "2002::/16",
    "fc00::/7",
    "fe80::/10",
    "ff00::/8",
  ],
} as const;

/** A list for each kind: one with mapped addresses in it would take every IPv4 address for one of them. */
const reserved = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const kind of ["ipv4", "ipv6"] as const) {
  for (const range of RESERVED[kind]) {
    const [net = "", bits] = range.split("/");
    reserved[kind].addSubnet(net, Number(bits), kind);
  }
}

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const kind = isIPv4(address) ? "ipv4" : "ipv6";
  return !reserved[kind].check(address, kind);
}
