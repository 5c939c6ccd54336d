// The load generator, in a process of its own so that its work is not counted to a contestant. Told over IPC
// what to ask whom and for how long, it says how many answers came.
import autocannon from "autocannon";

async function fire({ url, requests, connections, seconds }) {
  let client = 0;
  const result = await autocannon({
    url,
    requests,
    connections,
    duration: seconds,
    timeout: 30,
    // Each connection begins elsewhere in the list, or all of them would always ask the same at once.
    setupClient: (one) => {
      const start = Math.floor((client * requests.length) / connections);
      client += 1;
      one.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
    },
  });
  return {
    perSecond: result.requests.total / result.duration,
    answers: result.requests.total,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx,
  };
}

process.on("message", (order) => {
  fire(order).then(
    (result) => process.send?.({ result }),
    (problem) => process.send?.({ problem: String(problem) }),
  );
});
process.once("disconnect", () => process.exit(0));
process.send?.({ isReady: true });
