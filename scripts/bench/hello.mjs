// A contestant: Node's own HTTP server that says as many bytes as the product's answer has, and does nothing
// else. The limit of HTTP on this machine. It is told the lengths once, and a request names its answer by number.
import { createServer } from "node:http";

/** Path to body, e.g. `/Q1/17`. */
const bodies = new Map();
process.on("message", ({ lengths }) => {
  for (const [path, length] of lengths) bodies.set(path, Buffer.alloc(length, "x"));
  process.send?.({ isTold: true });
});

const server = createServer((request, response) => {
  const body = bodies.get(request.url);
  if (body)
    response
      .writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": body.length })
      .end(body);
  else response.writeHead(404).end();
});
server.listen(0, "127.0.0.1", () => process.send?.({ url: `http://127.0.0.1:${server.address().port}` }));

const stop = () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
};
process.once("SIGTERM", stop);
process.once("disconnect", stop);
