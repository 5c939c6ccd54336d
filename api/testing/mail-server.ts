/** A real mail server on this machine, which takes letters, or does what a test tells it instead. */
import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

export interface TakenLetter {
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

export interface MailServer {
  readonly url: string;
  /** In the order in which they came. */
  readonly taken: readonly TakenLetter[];
  /** A status that the next letters are answered with; null takes them. */
  refuseWith(status: number | null): void;
  /** Called when a letter has come whole, before the sender is told. */
  beforeAnswer(act: () => Promise<void>): void;
  /** Resolves when so many letters have come. */
  until(count: number): Promise<void>;
  close(): Promise<void>;
}

const CHECK_EVERY_MS = 20;

export async function openMailServer(): Promise<MailServer> {
  const taken: TakenLetter[] = [];
  let refusal: number | null = null;
  let before: () => Promise<void> = async () => undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_, __, answer) =>
      answer(refusal === null ? null : Object.assign(new Error("no"), { responseCode: refusal })),
    onData: async (stream, session, answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      const raw = Buffer.concat(chunks).toString("utf8");
      taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, mail: await simpleParser(raw) });
      await before();
      answer(null);
    },
  });
  // A sender that hangs up is what some tests are about.
  server.on("error", () => undefined);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo; // a TCP server's address is never a string
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    refuseWith: (status) => {
      refusal = status;
    },
    beforeAnswer: (act) => {
      before = act;
    },
    until: async (count) => {
      while (taken.length < count) await new Promise((done) => setTimeout(done, CHECK_EVERY_MS));
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}
