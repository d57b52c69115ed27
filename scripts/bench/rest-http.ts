import { Agent, get } from "node:http";
import { figure } from "./figure.ts";
import { p50, p95 } from "./percentile.ts";

const CONNECTIONS = [1, 16];
const REQUESTS = 1_600;
const WARM_UP = 200;

/** Latency of a GET with an API key over kept-open connections, each sending the next request when the last is read. */
export async function measureHttp(url: string, key: string): Promise<void> {
  for (const connections of CONNECTIONS) {
    const agent = new Agent({ keepAlive: true, maxSockets: connections });
    const ask = () => request(url, key, agent);
    await spread(connections, WARM_UP, ask);
    const began = performance.now();
    const times = await spread(connections, REQUESTS, ask);
    const seconds = (performance.now() - began) / 1000;
    agent.destroy();
    const name = `rest.http.${connections}`;
    figure(`${name}.p50`, p50(times), "ms");
    figure(`${name}.p95`, p95(times), "ms");
    figure(`${name}.throughput`, REQUESTS / seconds, "requests/s");
  }
}

async function spread(connections: number, count: number, ask: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      times.push(await ask());
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return times;
}

function request(url: string, key: string, agent: Agent): Promise<number> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, accept: "application/json" };
    get(url, { agent, headers }, (response) => {
      response.resume();
      response.once("end", () => {
        if (response.statusCode === 200) resolve(performance.now() - began);
        else reject(new Error(`GET ${url} answered ${response.statusCode}`));
      });
      response.once("error", reject);
    }).once("error", reject);
  });
}
