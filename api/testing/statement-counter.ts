/** Stands between a process and its database and reads along: every SQL statement that passes, in its own words. */
import { type AddressInfo, createConnection, createServer, type Socket } from "node:net";

export interface StatementCounter {
  /** The database's address, by way of the counter. */
  readonly url: string;
  /** The statements that have passed since it was last asked. */
  take(): string[];
  close(): void;
}

const text = (bytes: Buffer, from: number) => bytes.toString("utf8", from, bytes.indexOf(0, from));

/** The statement in a message of PostgreSQL's protocol: "Q" is a simple query, "P" one to be prepared, under a name. */
function statementIn(type: string, body: Buffer): string | undefined {
  if (type === "Q") return text(body, 0);
  return type === "P" ? text(body, body.indexOf(0) + 1) : undefined;
}

/** Calls `take` for each statement that a client sends; the first message has no type, it only says hello. */
function readAlong(client: Socket, take: (statement: string) => void): void {
  let rest = Buffer.alloc(0);
  let isGreeted = false;
  client.on("data", (bytes) => {
    rest = Buffer.concat([rest, typeof bytes === "string" ? Buffer.from(bytes) : bytes]);
    for (;;) {
      const head = isGreeted ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = head + rest.readInt32BE(head);
      if (rest.length < length) return;
      const statement = isGreeted && statementIn(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, length));
      if (statement) take(statement);
      isGreeted = true;
      rest = rest.subarray(length);
    }
  });
}

export async function countStatements(databaseUrl: string): Promise<StatementCounter> {
  const address = new URL(databaseUrl);
  const { hostname, port } = address;
  const open = new Set<Socket>();
  let statements: string[] = [];
  const gate = createServer((client) => {
    const server = createConnection(Number(port), hostname);
    readAlong(client, (statement) => statements.push(statement));
    for (const [from, to] of [[client, server] as const, [server, client] as const]) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => open.delete(from));
    }
  });
  await new Promise<void>((done) => gate.listen(0, "127.0.0.1", done));
  address.port = String((gate.address() as AddressInfo).port); // a TCP server's address is never a string
  return {
    url: address.href,
    take: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    close: () => {
      for (const socket of open) socket.destroy();
      gate.close();
    },
  };
}
